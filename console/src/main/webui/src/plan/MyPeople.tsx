import { Button, EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core';
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { terms } from '../api/terms';
import { DueCalendar } from '../kit/DueCalendar';
import { Loading } from '../kit/Loading';
import { Export } from '../kit/list/Export';
import { LineTable } from '../kit/list/LineTable';
import { useNarrow } from '../kit/list/Narrow';
import { useListKeys } from '../kit/list/useListKeys';
import { useSession } from '../shell/useSession';
import { useColumns } from './columns';
import { exported } from './commands';
import { useNarrowed } from './narrowed';
import { MyMatters } from './MyMatters';
import { plan, plans } from './queries';
import { byNext, measuresOf, shared, type Watched, withTerms } from './rows';
import { ToAssess } from './ToAssess';

/** The people who are protected, by what the State owes them next and what is overdue. */
export function MyPeople() {
  const { t } = useTranslation(['plan', 'app', 'list']);
  const { functions } = useSession().now;
  const [number, setNumber] = useState('');
  const { ask, byTerm, choices, narrowing } = useNarrowed(number);
  const keys = useListKeys();
  const narrow = useNarrow({ narrowing, choices, number, onNumber: setNumber });
  const known = useInfiniteQuery(plans(ask));
  const clocks = useInfiniteQuery(terms);
  const rows = known.data?.pages.flatMap((page) => page.items) ?? [];
  const due = clocks.data?.pages.flatMap((page) => page.items) ?? [];
  const several = useQueries({ queries: shared(rows, due).map((planId) => ({ ...plan(planId), throwOnError: false })) });
  const allDue = clocks.data !== undefined && !clocks.hasNextPage;
  const columns = useColumns(allDue);
  const measured = measuresOf(several.flatMap((each) => (each.data ? [each.data.view] : [])));
  return (
    <PageSection className="list">
      <div className="list-head">
        <Title headingLevel="h1">{t('title')}</Title>
        <span aria-live="polite">{known.data && t(known.hasNextPage ? 'app:shown' : 'rows', { count: rows.length })}</span>
        {narrow.button}
        <Export name="plans" send={(purpose, key) => exported({ ...ask, purpose }, key)} />
        {keys.button}
      </div>
      {narrow.bar}
      {functions.includes('risk-analyst') && <ToAssess />}
      {functions.some((each) => DECIDE.includes(each)) && <MyMatters />}
      <DueCalendar terms={due.filter((term) => rows.some((each) => each.cases.includes(term.caseId)))} allRead={allDue} />
      {known.data === undefined ? (
        <Loading />
      ) : rows.length === 0 ? (
        <EmptyState titleText={t(narrowing.count > 0 || number !== '' ? 'empty.narrowed' : 'empty.title')} headingLevel="h2">
          <EmptyStateBody>{t('empty.body')}</EmptyStateBody>
        </EmptyState>
      ) : (
        <LineTable
          label={t('title')}
          columns={columns}
          rows={(byTerm ? byNext : withTerms)(rows, due, measured)}
          idOf={idOf}
          mark="plan"
          order={narrowing.by.order}
          onOrder={(order) => narrowing.choose('order', order)}
        />
      )}
      {(known.hasNextPage || clocks.hasNextPage) && (
        <Button variant="link" onClick={() => void Promise.all([known.fetchNextPage(), clocks.fetchNextPage()])}>
          {t('app:more')}
        </Button>
      )}
      {keys.help}
    </PageSection>
  );
}

/** Those who call a body, decide, sign, or tell the person. */
const DECIDE: readonly string[] = ['board-member', 'supervisor', 'protection-officer'];

const idOf = (row: Watched) => row.plan.planId;
