import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { useTimes } from '../kit/time';
import { similar } from './queries';

const SAID = ['SAME_PARTY', 'SAME_PHONE', 'SAME_EMAIL', 'SAME_DOCUMENT', 'SAME_AREA'] as const;

/** The reports that look like this one, and why. */
export function Similar({ reportId }: { reportId: string }) {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const times = useTimes();
  const found = useQuery(similar(reportId)).data;
  const why = (reason: string) => {
    if (reason.includes('.')) {
      return labels.threat(reason);
    }
    const said = SAID.find((each) => each === reason);
    return t(`similar.${said ?? (reason.startsWith('SAME_TRACE') ? 'SAME_TRACE' : 'OTHER')}`);
  };
  return (
    found && (
      <section>
        <Title headingLevel="h3">{t('report.similar')}</Title>
        {found.length === 0 && <p>{t('report.noSimilar')}</p>}
        <ul>
          {found.map((each) => (
            <li key={each.reportId}>
              <Link to={`/queue/${each.reportId}`}>{each.caseNumber}</Link> · {times.instant(each.receivedAt)} ·{' '}
              {[...new Set(each.because.map(why))].join(', ')}
            </li>
          ))}
        </ul>
      </section>
    )
  );
}
