import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { oversight } from '../api/oversight';
import { useTimes } from '../kit/time';
import { useSession } from '../shell/useSession';
import { useOnCase } from './onCase';

/** Contests and demands are the ombudsman's. */
export const useOversees = () => useSession().now.functions.includes('ombudsman');

/** What the ombudsman contested and demanded in this case; each can be read, and a demand answered. */
export function Oversight() {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const times = useTimes();
  const { known, entries } = useOnCase();
  const oversees = useOversees();
  const items = useQuery(oversight(known.caseId)).data?.items ?? [];
  if (items.length === 0 && !oversees) {
    return null;
  }
  const contested = (id: string | undefined) => {
    const entry = entries.find((each) => each.id === id);
    return entry ? ` · ${labels.of('TimelineEvent', `${entry.service}.${entry.what}`)}` : '';
  };
  return (
    <section>
      <Title headingLevel="h2">{t('decisions.oversight')}</Title>
      {oversees && (
        <nav className="actions" aria-label={t('decisions.oversight')}>
          <Link to={`/cases/${known.caseId}/duties/demand`} className="pf-v6-c-button pf-m-secondary pf-m-small">
            {t('demand.title')}
          </Link>
          <span className="row-extra">{t('contest.how')}</span>
        </nav>
      )}
      {items.length === 0 && <p>{t('decisions.noOversight')}</p>}
      <ul className="lines">
        {items.map((item) => (
          <li key={item.oversightId} data-oversight={item.oversightId}>
            <time dateTime={item.at}>{times.instant(item.at)}</time>{' '}
            {t(`decisions.states.${item.state}`, { of: item.of ? labels.of('CaseFunction', item.of) : '' })}
            {contested(item.entry)} ·{' '}
            <Link to={`/cases/${known.caseId}/duties/oversight/${item.oversightId}`}>
              {t(item.state === 'AWAITED' ? 'answer.link' : 'answer.read')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
