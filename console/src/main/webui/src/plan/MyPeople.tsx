import { Button, EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { terms } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { DueCalendar } from '../kit/DueCalendar';
import { Face } from '../kit/Face';
import { Loading } from '../kit/Loading';
import { useNoTerm } from '../kit/noTerm';
import { Said } from '../kit/Said';
import { Due } from '../kit/Terms';
import { plan, plans } from './queries';
import { byNext, measuresOf, shared, type Watched } from './rows';

/** The people who are protected, by what the State owes them next and what is overdue. */
export function MyPeople() {
  const { t } = useTranslation(['plan', 'app']);
  const known = useInfiniteQuery(plans);
  const clocks = useInfiniteQuery(terms);
  const rows = known.data?.pages.flatMap((page) => page.items) ?? [];
  const due = clocks.data?.pages.flatMap((page) => page.items) ?? [];
  const several = useQueries({ queries: shared(rows, due).map((planId) => ({ ...plan(planId), throwOnError: false })) });
  const allDue = clocks.data !== undefined && !clocks.hasNextPage;
  const measured = measuresOf(several.flatMap((each) => (each.data ? [each.data.view] : [])));
  return (
    <PageSection>
      <div className="list list-head">
        <Title headingLevel="h1">{t('title')}</Title>
        <span aria-live="polite">{known.data && t(known.hasNextPage ? 'app:shown' : 'rows', { count: rows.length })}</span>
      </div>
      <DueCalendar terms={due.filter((term) => rows.some((each) => each.cases.includes(term.caseId)))} allRead={allDue} />
      {known.data === undefined ? (
        <Loading />
      ) : rows.length === 0 ? (
        <EmptyState titleText={t('empty.title')} headingLevel="h2">
          <EmptyStateBody>{t('empty.body')}</EmptyStateBody>
        </EmptyState>
      ) : (
        <People rows={byNext(rows, due, measured)} allDue={allDue} />
      )}
      {(known.hasNextPage || clocks.hasNextPage) && (
        <Button variant="link" onClick={() => void Promise.all([known.fetchNextPage(), clocks.fetchNextPage()])}>
          {t('app:more')}
        </Button>
      )}
    </PageSection>
  );
}

function People({ rows, allDue }: { rows: Watched[]; allDue: boolean }) {
  const { t } = useTranslation('plan');
  return (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('title')} isStickyHeader>
      <Thead>
        <Tr>
          <Th>{t('column.plan')}</Th>
          <Th>{t('column.due')}</Th>
          <Th>{t('column.next')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Person key={row.plan.planId} row={row} allDue={allDue} />
        ))}
      </Tbody>
    </Table>
  );
}

function Person({ row: { plan: of, terms: going }, allDue }: { row: Watched; allDue: boolean }) {
  const { t } = useTranslation(['plan', 'app']);
  const labels = useLabels();
  const noTerm = useNoTerm();
  const [next] = going;
  return (
    <Tr data-plan={of.planId}>
      <Td dataLabel={t('column.plan')}>
        <Link to={`/plan/${of.planId}`}>{of.cases[0] === undefined ? t('noCase') : caseNumber(of.cases[0])}</Link>
        <div className="row-extra">
          {labels.of('PartyKind', of.kind)}
          {of.incidents > 1 && ` · ${t('incidents', { count: of.incidents })}`}
        </div>
        {of.urgent && <Face level={0}>{t('urgent')}</Face>}
        {of.joinedInto !== undefined && <div className="row-extra">{t('joined')}</div>}
      </Td>
      <Td dataLabel={t('column.due')}>{next ? <Due of={next} /> : '—'}</Td>
      <Td dataLabel={t('column.next')}>
        {next ? <Said of={next.label ?? next.explanation} /> : allDue ? noTerm : t('app:notYet')}
        {going.length > 1 && <div className="row-extra">{t('moreTerms', { count: going.length - 1 })}</div>}
      </Td>
    </Tr>
  );
}
