import { Button, PageSection, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { NotRead } from '../kit/NotRead';
import { useTimes } from '../kit/time';
import { myTasks } from './queries';

/** What the mechanism asks of the reader's institution, the newest first. */
export function MyTasks() {
  const { t } = useTranslation(['tasks', 'app']);
  const times = useTimes();
  const reading = useInfiniteQuery(myTasks);
  const rows = reading.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageSection className="place">
      <Title headingLevel="h1">{t('app:places.tasks')}</Title>
      {reading.isError && <NotRead of={reading} />}
      {reading.data !== undefined && rows.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('app:places.tasks')}>
          <Thead>
            <Tr>
              <Th>{t('what')}</Th>
              <Th>{t('stage')}</Th>
              <Th>{t('due')}</Th>
              <Th>{t('sentAt')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {rows.map((row) => (
              <Tr key={row.cursor}>
                <Td dataLabel={t('what')}>
                  <Link to={`/tasks/${row.planId}/${row.taskId}`}>{t(`kinds.${row.kind}`)}</Link>
                </Td>
                <Td dataLabel={t('stage')}>{t(`stages.${row.stage}`)}</Td>
                <Td dataLabel={t('due')}>{row.due === undefined ? '—' : times.instant(row.due)}</Td>
                <Td dataLabel={t('sentAt')}>{times.instant(row.sentAt)}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      {reading.hasNextPage && (
        <Button variant="link" onClick={() => void reading.fetchNextPage()}>
          {t('app:more')}
        </Button>
      )}
      <Outlet />
    </PageSection>
  );
}
