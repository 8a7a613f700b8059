import { queryOptions } from '@tanstack/react-query';
import { data, intake, type Schemas } from '../api';
import { act } from '../api/act';
import { ifHere } from '../api/here';

export type ReportView = Schemas['ReportView'];
export type OpenedReport = Schemas['OpenedReport'];

/** The parts of one page ask once. */
const FRESH = 15_000;

/**
 * A report of the page's thing, and the parts of it that open to the reader; null if it is not there for them. It is read
 * when somebody comes to the page, and leaves the memory when they go.
 */
export const reportOf = (reportId: string) =>
  queryOptions({
    queryKey: ['told', reportId],
    queryFn: async ({ signal }) => {
      const view = await ifHere(intake.GET('/v1/reports/{reportId}', { params: { path: { reportId } }, signal }).then(data));
      return view !== null && 'openable' in view ? view : null;
    },
    staleTime: FRESH,
    gcTime: 0,
    throwOnError: false,
  });

export const open = act(intake, '/v1/reports/{reportId}/openings');
