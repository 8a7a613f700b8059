import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { type Row, rowsOf, WAITING, type Waiting } from './queries';

/** The row of a report, if the list has it, however the list is narrowed. */
export function useRow(reportId: string): Row | undefined {
  const cache = useQueryClient();
  useIsFetching({ queryKey: WAITING }); // the page is drawn anew when the list was read
  const lists = cache.getQueriesData<Waiting>({ queryKey: WAITING });
  return lists.flatMap(([, list]) => rowsOf(list)).find((row) => row.reportId === reportId);
}
