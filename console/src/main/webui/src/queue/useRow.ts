import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { type Row, rowsOf, WAITING, type Waiting } from './queries';

/** The row of a report, if a list has it, however the list is narrowed: as the list has it that was read last. */
export function useRow(reportId: string): Row | undefined {
  const cache = useQueryClient();
  useIsFetching({ queryKey: WAITING }); // the page is drawn anew when the list was read
  const lists = cache.getQueryCache().findAll({ queryKey: WAITING }).sort((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt);
  return lists.flatMap(({ state }) => rowsOf(state.data as Waiting | undefined)).find((row) => row.reportId === reportId);
}
