import { Button, EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { terms } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { DueCalendar } from '../kit/DueCalendar';
import { Explained } from '../kit/Explained';
import { Loading } from '../kit/Loading';
import { Export } from '../kit/list/Export';
import { LineTable } from '../kit/list/LineTable';
import { useNarrow } from '../kit/list/Narrow';
import { useBulk } from '../kit/list/useBulk';
import { useListKeys } from '../kit/list/useListKeys';
import { useSession } from '../shell/useSession';
import { useColumns } from './columns';
import { exported } from './commands';
import { GiveSeveral } from './GiveSeveral';
import { useNarrowed } from './narrowed';
import { files } from './queries';
import { inOrder, type Listed } from './rows';

/** The files, by the next term or by how long nobody has worked on them. */
export function MyFiles() {
  const { t } = useTranslation(['file', 'app', 'list']);
  const [number, setNumber] = useState('');
  const { ask, byTerm, choices, narrowing } = useNarrowed(number);
  const keys = useListKeys();
  const narrow = useNarrow({ narrowing, choices, number, onNumber: setNumber });
  const bulk = useBulk();
  const gives = useSession().now.functions.includes('supervisor');
  const lists = { files: useInfiniteQuery(files(ask)), terms: useInfiniteQuery(terms) };
  const known = lists.files.data?.pages.flatMap((page) => page.items);
  const due = lists.terms.data?.pages.flatMap((page) => page.items) ?? [];
  const allDue = lists.terms.data !== undefined && !lists.terms.hasNextPage;
  const columns = useColumns(allDue);
  return (
    <PageSection className="list">
      <div className="list-head">
        <Explained word="file">
          <Title headingLevel="h1">{t('title')}</Title>
        </Explained>
        <span aria-live="polite">{known && t(lists.files.hasNextPage ? 'app:shown' : 'rows', { count: known.length })}</span>
        {narrow.button}
        <Export name="files" send={(purpose, key) => exported({ ...ask, purpose }, key)} />
        {keys.button}
      </div>
      {narrow.bar}
      {gives && <GiveSeveral of={bulk} />}
      <DueCalendar terms={due.filter((term) => known?.some((each) => each.caseId === term.caseId))} allRead={allDue} />
      {known === undefined ? (
        <Loading />
      ) : known.length === 0 ? (
        <EmptyState titleText={t(narrowing.count > 0 || number !== '' ? 'empty.narrowed' : 'empty.title')} headingLevel="h2">
          <EmptyStateBody>{t('empty.body')}</EmptyStateBody>
        </EmptyState>
      ) : (
        <LineTable
          label={t('title')}
          columns={columns}
          rows={inOrder(byTerm, known, due)}
          idOf={idOf}
          mark="file"
          order={narrowing.by.order}
          onOrder={(order) => narrowing.choose('order', order)}
          marks={
            gives
              ? { of: bulk.marked, turn: bulk.turn, label: (row) => t('list:mark', { number: caseNumber(idOf(row)) }), may: () => true }
              : undefined
          }
        />
      )}
      {Object.values(lists).some((list) => list.hasNextPage) && (
        <Button variant="link" onClick={() => Object.values(lists).forEach((list) => void (list.hasNextPage && list.fetchNextPage()))}>
          {t('app:more')}
        </Button>
      )}
      {keys.help}
    </PageSection>
  );
}

const idOf = (row: Listed) => row.file.caseId;
