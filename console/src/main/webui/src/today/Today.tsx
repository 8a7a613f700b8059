import { PageSection, Title } from '@patternfly/react-core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useParams } from 'react-router';
import { runs, terms } from '../api/terms';
import { Loading } from '../kit/Loading';
import { useNow } from '../kit/time';
import { isMine } from './duties';
import { Loads } from './Loads';
import { Part } from './Part';
import { calls, files, loads, waiting } from './queries';
import { SecondPerson } from './SecondPerson';
import { TermRows } from './TermRows';
import { Claimed, Untaken } from './Untaken';

const A_DAY = 24 * 60 * 60_000;

/** What a supervisor sees first: what is overdue, what will be, what nobody has taken, and who carries how much. */
export function Today() {
  const { t } = useTranslation('today');
  const { act } = useParams();
  const day = useDay();
  if (!day) {
    return <Loading />;
  }
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      <div className={act ? 'queue with-report' : 'queue'}>
        <div className="list place">
          <Title headingLevel="h1">{t('title')}</Title>
          <ul className="numbers">
            <Count name="late" count={day.late.length} to="#late" />
            <Count name="soon" count={day.soon.length} to="#soon" />
            <Count name="free" count={day.free} to="/queue" />
            <Count name="untaken" count={day.untaken.length} to="#untaken" />
            <Count name="calls" count={day.calls} to="/alerts" />
          </ul>
          <Part id="mine" title={t('mine.title')} none={t('mine.none')} empty={day.mine.length === 0}>
            <TermRows of={day.mine} label={t('mine.title')} />
          </Part>
          <SecondPerson />
          <Part id="late" title={t('late.title')} none={t('late.none')} empty={day.late.length === 0}>
            <TermRows of={day.late} label={t('late.title')} />
          </Part>
          <Part id="soon" title={t('soon.title')} none={t('soon.none')} empty={day.soon.length === 0}>
            <TermRows of={day.soon} label={t('soon.title')} />
          </Part>
          <Part id="untaken" title={t('untaken.title')} none={t('untaken.none')} empty={day.untaken.length === 0}>
            <Untaken files={day.untaken} />
          </Part>
          <Part id="claimed" title={t('claimed.title')} none={t('claimed.none')} empty={day.claimed.length === 0}>
            <Claimed rows={day.claimed} />
          </Part>
          <Part id="loads" title={t('loads.title')} none={t('loads.none')} empty={day.loads.length === 0}>
            <Loads of={day.loads} />
          </Part>
        </div>
        <Outlet />
      </div>
    </PageSection>
  );
}

function Count({ name, count, to }: { name: 'late' | 'soon' | 'free' | 'untaken' | 'calls'; count: number; to: string }) {
  const { t } = useTranslation('today');
  const words = (
    <>
      <strong>{count}</strong> {t(`numbers.${name}`, { count })}
    </>
  );
  return <li>{to.startsWith('#') ? <a href={to}>{words}</a> : <Link to={to}>{words}</Link>}</li>;
}

/** The lists of the day; undefined until all were read. */
function useDay() {
  const now = useNow(15_000);
  const clocks = useInfiniteQuery(terms).data?.pages.flatMap((page) => page.items).filter(runs);
  const allFiles = useQuery(files).data;
  const allLoads = useQuery(loads).data;
  const reports = useQuery(waiting).data;
  const allCalls = useQuery(calls).data;
  if (!clocks || !allFiles || !allLoads || !reports || !allCalls) {
    return undefined;
  }
  const due = (from: number, until: number) =>
    clocks.filter((term) => Date.parse(term.due) > from && Date.parse(term.due) <= until);
  return {
    mine: clocks.filter(isMine),
    late: due(0, now),
    soon: due(now, now + A_DAY),
    untaken: allFiles.filter((file) => file.investigator === undefined && file.standing === 'OPEN'),
    claimed: reports.filter((row) => row.claim && !row.claim.yours),
    free: reports.filter((row) => !row.claim).length,
    calls: allCalls.length,
    loads: allLoads,
  };
}
