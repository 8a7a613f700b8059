import { Button, PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import { MOST } from '../api/pages';
import { runs, termsUpTo } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { DueCalendar } from '../kit/DueCalendar';
import { Loading } from '../kit/Loading';
import { useNow } from '../kit/time';
import { Broken } from '../shell/Broken';
import { useSession } from '../shell/useSession';
import { Claimed } from './Claimed';
import { Count } from './Count';
import { isMine } from './duties';
import { Loads } from './Loads';
import { Part } from './Part';
import { calls, files, loads, waiting } from './queries';
import { SecondPerson } from './SecondPerson';
import { Terms } from './Terms';
import { Untaken } from './Untaken';
import { useDayList } from './useDayList';
import { Watch } from './Watch';

const A_DAY = 24 * 60 * 60_000;

/** What a person who answers for others sees first; the ombudsman sees what they may know of it. */
export function Today() {
  const { functions } = useSession().now;
  if (functions.includes('supervisor')) {
    return <Day />;
  }
  return functions.includes('ombudsman') ? <Watch /> : <Broken />;
}

/** What a supervisor sees first: what is overdue, what will be, what nobody has taken, and who carries how much. */
function Day() {
  const { t } = useTranslation(['today', 'app']);
  const { act } = useParams();
  const [most, setMost] = useState(MOST);
  const list = useDayList();
  const day = useDay(most);
  if (!day) {
    return <Loading />;
  }
  const untaken = day.untaken.filter(({ caseId }) => list.begins(caseNumber(caseId)));
  const claimed = day.claimed.filter((row) => list.begins(row.caseNumber));
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      <div className={act ? 'queue with-report' : 'queue'}>
        <div className="list place">
          {list.head}
          <ul className="numbers">
            <Count name="late" count={day.late.length} more={day.more.terms} to="#late" />
            <Count name="soon" count={day.soon.length} more={day.more.terms} to="#soon" />
            <Count name="free" count={day.free} more={day.more.reports} to="/queue" />
            <Count name="untaken" count={day.untaken.length} more={day.more.files} to="#untaken" />
            <Count name="calls" count={day.calls} more={day.more.calls} to="/alerts" />
          </ul>
          <DueCalendar terms={day.going} allRead={!day.more.terms} />
          {Object.values(day.more).some(Boolean) && (
            <p>
              {t('notAll', { count: most })}{' '}
              <Button variant="link" isInline onClick={() => setMost(most + MOST)}>
                {t('app:more')}
              </Button>
            </p>
          )}
          <Terms name="mine" of={day.mine} more={day.more.terms} list={list} />
          <SecondPerson begins={list.begins} />
          <Terms name="late" of={day.late} more={day.more.terms} list={list} />
          <Terms name="soon" of={day.soon} more={day.more.terms} list={list} />
          <Part id="untaken" title={t('untaken.title')} none={t('untaken.none')} empty={untaken.length === 0} more={day.more.files} narrowed={list.isNarrowed}>
            <Untaken files={untaken} />
          </Part>
          <Part id="claimed" title={t('claimed.title')} none={t('claimed.none')} empty={claimed.length === 0} more={day.more.reports} narrowed={list.isNarrowed}>
            <Claimed rows={claimed} />
          </Part>
          <Part id="loads" title={t('loads.title')} none={t('loads.none')} empty={day.loads.length === 0} more={day.more.loads}>
            <Loads of={day.loads} />
          </Part>
        </div>
        <Outlet />
      </div>
    </PageSection>
  );
}

/** The lists of the day, each up to so many rows; undefined until all were read. */
function useDay(most: number) {
  const now = useNow(15_000);
  const clocks = useQuery(termsUpTo(most)).data;
  const allFiles = useQuery(files(most)).data;
  const allLoads = useQuery(loads(most)).data;
  const reports = useQuery(waiting(most)).data;
  const allCalls = useQuery(calls(most)).data;
  if (!clocks || !allFiles || !allLoads || !reports || !allCalls) {
    return undefined;
  }
  const going = clocks.items.filter(runs);
  return {
    going,
    mine: going.filter(isMine),
    late: going.filter((term) => term.state === 'BREACHED'),
    soon: going.filter((term) => term.state === 'RUNNING' && Date.parse(term.due) <= now + A_DAY),
    untaken: allFiles.items.filter((file) => file.investigator === undefined && file.standing === 'OPEN'),
    claimed: reports.items.filter((row) => row.claim && !row.claim.yours),
    free: reports.items.filter((row) => !row.claim).length,
    calls: allCalls.items.length,
    loads: allLoads.items,
    more: { terms: clocks.more, files: allFiles.more, loads: allLoads.more, reports: reports.more, calls: allCalls.more },
  };
}
