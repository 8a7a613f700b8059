import { Button, EmptyState, EmptyStateBody, PageSection, Switch, Title, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { terms } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { DueCalendar } from '../kit/DueCalendar';
import { Explained } from '../kit/Explained';
import { Loading } from '../kit/Loading';
import { useNoTerm } from '../kit/noTerm';
import { Person } from '../kit/Person';
import { Said } from '../kit/Said';
import { Due } from '../kit/Terms';
import { useTimes } from '../kit/time';
import { files, untouched } from './queries';
import { inOrder, type Listed, type Order, ORDERS } from './rows';

/** The files, by the next term or by how long nobody has worked on them. */
export function MyFiles() {
  const { t } = useTranslation(['file', 'app']);
  const [order, setOrder] = useState<Order>('term');
  const [all, setAll] = useState(false);
  const lists = { files: useInfiniteQuery(files), touched: useInfiniteQuery(untouched), terms: useInfiniteQuery(terms) };
  const known = lists.files.data?.pages.flatMap((page) => page.items);
  const shown = known?.filter((each) => all || each.mine || each.released || each.investigator === undefined) ?? [];
  const touched = lists.touched.data?.pages.flatMap((page) => page.items) ?? [];
  const due = lists.terms.data?.pages.flatMap((page) => page.items) ?? [];
  const allDue = lists.terms.data !== undefined && !lists.terms.hasNextPage;
  return (
    <PageSection>
      <div className="list-head">
        <Explained word="file">
          <Title headingLevel="h1">{t('title')}</Title>
        </Explained>
        <span aria-live="polite">{known && t(lists.files.hasNextPage ? 'app:shown' : 'rows', { count: shown.length })}</span>
        <ToggleGroup aria-label={t('order.title')}>
          {ORDERS.map((each) => (
            <ToggleGroupItem key={each} text={t(`order.${each}`)} isSelected={order === each} onChange={() => setOrder(each)} />
          ))}
        </ToggleGroup>
        <Switch id="all-files" label={t('all')} isChecked={all} onChange={(_, on) => setAll(on)} />
      </div>
      <DueCalendar terms={due.filter((term) => shown.some((each) => each.caseId === term.caseId))} allRead={allDue} />
      {known === undefined ? (
        <Loading />
      ) : shown.length === 0 && lists.files.hasNextPage ? (
        <p>{t('app:partial')}</p>
      ) : shown.length === 0 ? (
        <EmptyState titleText={t('empty.title')} headingLevel="h2">
          <EmptyStateBody>{t('empty.body')}</EmptyStateBody>
        </EmptyState>
      ) : (
        <Files rows={inOrder(order, shown, touched, due)} allDue={allDue} />
      )}
      {Object.values(lists).some((list) => list.hasNextPage) && (
        <Button variant="link" onClick={() => Object.values(lists).forEach((list) => void (list.hasNextPage && list.fetchNextPage()))}>
          {t('app:more')}
        </Button>
      )}
    </PageSection>
  );
}

function Files({ rows, allDue }: { rows: Listed[]; allDue: boolean }) {
  const { t } = useTranslation('file');
  return (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('title')} isStickyHeader>
      <Thead>
        <Tr>
          <Th>{t('column.number')}</Th>
          <Th>{t('column.due')}</Th>
          <Th>{t('column.next')}</Th>
          <Th>{t('column.act')}</Th>
          <Th>{t('column.who')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <OneFile key={row.file.caseId} row={row} allDue={allDue} />
        ))}
      </Tbody>
    </Table>
  );
}

function OneFile({ row: { file, touched, terms: due }, allDue }: { row: Listed; allDue: boolean }) {
  const { t } = useTranslation(['file', 'app']);
  const labels = useLabels();
  const times = useTimes();
  const noTerm = useNoTerm();
  const [next] = due;
  const who = file.mine ? 'mine' : file.investigator === undefined ? 'nobody' : file.released ? 'released' : 'another';
  return (
    <Tr data-file={file.caseId}>
      <Td dataLabel={t('column.number')}>
        <Link to={`/file/${file.caseId}`}>{caseNumber(file.caseId)}</Link>
        <div className="row-extra">{labels.area(file.firstLevelArea)}</div>
        {file.standing !== 'OPEN' && <div className="row-extra">{t(`standing.${file.standing}`)}</div>}
      </Td>
      <Td dataLabel={t('column.due')}>{next ? <Due of={next} /> : '—'}</Td>
      <Td dataLabel={t('column.next')}>
        {next ? <Said of={next.label ?? next.explanation} /> : allDue ? noTerm : t('app:notYet')}
        {due.length > 1 && <div className="row-extra">{t('moreTerms', { count: due.length - 1 })}</div>}
      </Td>
      <Td dataLabel={t('column.act')}>
        {touched && (
          <>
            <time dateTime={touched.touchedAt}>{times.ago(touched.touchedAt)}</time>
            {touched.lastAct === undefined && <div className="row-extra">{t('noAct')}</div>}
            {touched.overdue > 0 && <div className="row-extra late">{t('overdueActs', { count: touched.overdue })}</div>}
          </>
        )}
      </Td>
      <Td dataLabel={t('column.who')}>
        {who === 'another' && file.investigator !== undefined ? <Person of={file.investigator} service="investigation" /> : t(`who.${who}`)}
      </Td>
    </Tr>
  );
}
