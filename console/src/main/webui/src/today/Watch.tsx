import { Button, PageSection, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import { MOST } from '../api/pages';
import { runs, type Term, termsUpTo } from '../api/terms';
import { DueCalendar } from '../kit/DueCalendar';
import { Loading } from '../kit/Loading';
import { useNow } from '../kit/time';
import { Count } from './Count';
import { actOf } from './duties';
import { Part } from './Part';
import { calls } from './queries';
import { SecondPerson } from './SecondPerson';
import { TermRows, useActLinks } from './TermRows';

const A_DAY = 24 * 60 * 60_000;

/** What the ombudsman sees first: what waits for them, which answers they wait for, and what is overdue. */
export function Watch() {
  const { t } = useTranslation(['today', 'app']);
  const { act } = useParams();
  const [most, setMost] = useState(MOST);
  const now = useNow(15_000);
  const clocks = useQuery(termsUpTo(most)).data;
  const open = useQuery(calls(most)).data;
  const acts = useActLinks();
  if (!clocks || !open) {
    return <Loading />;
  }
  const going = clocks.items.filter(runs);
  const late = going.filter((term) => term.state === 'BREACHED');
  const soon = going.filter((term) => term.state === 'RUNNING' && Date.parse(term.due) <= now + A_DAY);
  const demand = (term: Term) => ({ to: `/cases/${term.caseId}/duties`, words: t('demand') });
  const parts = [
    ['own', going.filter((term) => term.holder === 'ombudsman' || actOf(term) === 'glass'), acts],
    ['asked', going.filter((term) => actOf(term) === 'oversight'), (term: Term) => ({ ...demand(term), words: t('look') })],
    ['late', late, demand],
    ['soon', soon, demand],
  ] as const;
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      <div className={act ? 'queue with-report' : 'queue'}>
        <div className="list place">
          <Title headingLevel="h1">{t('title')}</Title>
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
          {parts.map(([name, terms, link]) => (
            <Part key={name} id={name} title={t(`${name}.title`)} none={t(`${name}.none`)} empty={terms.length === 0} more={clocks.more}>
              <TermRows of={terms} label={t(`${name}.title`)} link={link} />
            </Part>
          ))}
          <SecondPerson />
        </div>
        <Outlet />
      </div>
    </PageSection>
  );
}
