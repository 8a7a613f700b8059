import { PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useParams } from 'react-router';
import { session } from '../api/session';
import { termsOf } from '../api/terms';
import { Loading } from '../kit/Loading';
import { useTimes } from '../kit/time';
import { Telling } from '../told/Telling';
import { Told } from '../told/Told';
import { AlarmLine } from './AlarmLine';
import { CaseActs } from './CaseActs';
import { Head } from './Head';
import type { OnCase } from './onCase';
import { known, timeline } from './queries';
import { Tracks } from './Tracks';
import { firstLook, useLive } from './useLive';

const TABS = ['timeline', 'duties', 'measures', 'investigation', 'people', 'decisions', 'contact', 'access'] as const;

/** One case: who and how far, what presses, the three tracks, and all of it by tabs; live. */
export function Case() {
  const { t } = useTranslation(['case', 'app']);
  const times = useTimes();
  const { caseId = '' } = useParams();
  const over = useSyncExternalStore(session.subscribe, () => session.get()?.over === true);
  const live = useLive(caseId, over);
  const named = useQuery(known(caseId)).data;
  const entries = useQuery(timeline(caseId)).data;
  const clocks = useQuery(termsOf(caseId));
  useEffect(() => {
    if (entries) {
      firstLook(caseId, entries);
    }
  }, [caseId, entries]);
  if (!named || !entries) {
    return (
      <PageSection>
        <Loading />
      </PageSection>
    );
  }
  const context: OnCase = { known: named, entries, clocks, live };
  return (
    <PageSection>
      <div className="case">
        <Head {...context} />
        <AlarmLine caseId={caseId} clocks={clocks} />
        <Tracks entries={entries} clocks={clocks} />
        {live.lostAt !== undefined && (
          <p role="status" className="line-lost">
            {t('app:line.lost', { since: times.clock(live.lostAt) })}
          </p>
        )}
        <Telling key={caseId} reportIds={named.reports.map(({ reportId }) => reportId)}>
          <Told />
          <nav className="tabs" aria-label={t('tabs.label')}>
            {TABS.map((tab) => (
              <NavLink key={tab} to={tab === 'timeline' ? '.' : tab} end={tab === 'timeline'}>
                {t(`tabs.${tab}`)}
              </NavLink>
            ))}
          </nav>
          <Outlet context={context} />
          <CaseActs known={named} />
        </Telling>
      </div>
    </PageSection>
  );
}
