import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import type { ReportView } from './queries';
import { useParties } from './Recognition';

/** To whom the report was handed, and with what it was brought together: each can be gone on with. */
export function Followed({ view }: { view: ReportView }) {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const parties = useParties()(view);
  const { reportId, group } = view;
  const members = [
    ...(group.joinedInto ? [['joinedInto', group.joinedInto] as const] : []),
    ...group.same.map((each) => ['same', each] as const),
    ...group.related.map((each) => ['related', each] as const),
    ...group.apart.map((each) => ['apart', each] as const),
  ];
  const recognised = parties.filter(({ code }) => view.recognised[code] !== undefined);
  if (view.transfers.length + members.length + recognised.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('followed.title')}>
      <Title headingLevel="h3">{t('followed.title')}</Title>
      <ul>
        {view.transfers.map((each) => (
          <li key={each.transferId}>
            {t('followed.transferred', { to: labels.of('TransferDestination', each.to) })} ·{' '}
            {each.acknowledged ? (
              t('followed.acknowledged')
            ) : (
              <Link to={`/queue/${reportId}/transfers/${each.transferId}`}>{t('acknowledged.link')}</Link>
            )}
          </li>
        ))}
        {members.map(([how, member]) => (
          <li key={member.reportId}>
            {t(`followed.${how}`, { number: member.caseNumber })} ·{' '}
            <Link to={`/queue/${reportId}/similar/${member.reportId}`} aria-label={t('pair.with', { number: member.caseNumber })}>
              {t('pair.link')}
            </Link>
          </li>
        ))}
        {recognised.map(({ code, label }) => (
          <li key={code}>
            {t('followed.recognised', { party: label })} · <Link to={`/queue/${reportId}/apart/${code}`}>{t('apart.link')}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
