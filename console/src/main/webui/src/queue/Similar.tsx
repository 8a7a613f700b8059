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
  const times = useTimes();
  const why = useWhy();
  const found = useQuery(similar(reportId)).data;
  return (
    found && (
      <section>
        <Title headingLevel="h3">{t('report.similar')}</Title>
        {found.length === 0 && <p>{t('report.noSimilar')}</p>}
        <ul>
          {found.map((each) => (
            <li key={each.reportId}>
              <Link to={`/queue/${each.reportId}`}>{each.caseNumber}</Link> · {times.instant(each.receivedAt)} · {why(each.because).join(', ')} ·{' '}
              <Link to={`/queue/${reportId}/similar/${each.reportId}`} aria-label={`${t('pair.link')}: ${t('pair.with', { number: each.caseNumber })}`}>
                {t('pair.link')}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    )
  );
}

/** Why two reports look alike, in words: the values themselves stay where they are sealed. */
export function useWhy(): (because: string[]) => string[] {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const one = (reason: string) => {
    if (reason.includes('.')) {
      return labels.threat(reason);
    }
    const said = SAID.find((each) => each === reason);
    return t(`similar.${said ?? (reason.startsWith('SAME_TRACE') ? 'SAME_TRACE' : 'OTHER')}`);
  };
  return (because) => [...new Set(because.map(one))];
}
