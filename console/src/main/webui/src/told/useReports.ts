import { useQueries } from '@tanstack/react-query';
import { useReads } from '../shell/sees';
import { reportOf } from './queries';

/** Reports, as far as the reader may read each of them. */
export function useReports(reportIds: string[]) {
  const reads = useReads('reports');
  const readings = useQueries({ queries: reportIds.map((each) => ({ ...reportOf(each), enabled: reads })) });
  return {
    views: readings.flatMap(({ data }) => data ?? []),
    unread: readings.find((each) => each.isError && each.data === undefined),
    isRead: !reads || readings.every((each) => !each.isPending),
  };
}
