import { Button, PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useParams } from 'react-router';
import { MOST } from '../api/pages';
import { runs, type Term, termsUpTo } from '../api/terms';
import { DueCalendar } from '../kit/DueCalendar';
import { Loading } from '../kit/Loading';
import { useNow } from '../kit/time';
import { Count } from './Count';
import { actOf } from './duties';
import { calls } from './queries';
import { SecondPerson } from './SecondPerson';
import { ActLink } from './TermRows';
import { Terms } from './Terms';
import { useDayList } from './useDayList';

const A_DAY = 24 * 60 * 60_000;

/** What the ombudsman sees first: what waits for them, which answers they wait for, and what is overdue. */
export function Watch() {
  const { t } = useTranslation(['today', 'app']);
  const { act } = useParams();
  const [most, setMost] = useState(MOST);
  const now = useNow(15_000);
  const clocks = useQuery(termsUpTo(most)).data;
  const open = useQuery(calls(most)).data;
  const list = useDayList();
  if (!clocks || !open) {
    return <Loading />;
  }
  const going = clocks.items.filter(runs);
  const late = going.filter((term) => term.state === 'BREACHED');
  const soon = going.filter((term) => term.state === 'RUNNING' && Date.parse(term.due) <= now + A_DAY);
  const parts = [
    ['own', going.filter((term) => term.holder === 'ombudsman' || actOf(term) === 'glass'), ActLink],
    ['asked', going.filter((term) => actOf(term) === 'oversight'), Look],
    ['late', late, Demand],
    ['soon', soon, Demand],
  ] as const;
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      <div className={act ? 'queue with-report' : 'queue'}>
        <div className="list place">
          {list.head}
          <ul className="numbers">
            <Count name="late" count={late.length} more={clocks.more} to="#late" />
            <Count name="soon" count={soon.length} more={clocks.more} to="#soon" />
            <Count name="calls" count={open.items.length} more={open.more} to="/alerts" />
          </ul>
          <DueCalendar terms={going} allRead={!clocks.more} />
          {clocks.more && (
            <p>
              {t('notAll', { count: most })}{' '}
              <Button variant="link" isInline onClick={() => setMost(most + MOST)}>
                {t('app:more')}
              </Button>
            </p>
          )}
          {parts.map(([name, terms, act]) => (
            <Terms key={name} name={name} of={terms} more={clocks.more} list={list} act={act} />
          ))}
          <SecondPerson begins={list.begins} />
        </div>
        <Outlet />
      </div>
    </PageSection>
  );
}

function Look({ row }: { row: Term }) {
  const { t } = useTranslation('today');
  return <Link to={`/cases/${row.caseId}/duties`}>{t('look')}</Link>;
}

function Demand({ row }: { row: Term }) {
  const { t } = useTranslation('today');
  return <Link to={`/cases/${row.caseId}/duties`}>{t('demand')}</Link>;
}
