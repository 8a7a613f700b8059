import { queryOptions } from '@tanstack/react-query';
import { data, intake, type Schemas } from '../api';
import { inInvestigation, investigation, type Investigation } from '../api/investigation';
import { notification } from '../api/notification';

export type File = Investigation['FilesEntry'];
export type Load = Investigation['LastActsEntry'];
export type Waiting = Schemas['QueueItem'];

const MANY = 200;
const REREAD = 10_000;

/** The files, in the order in which they were registered. */
export const files = queryOptions({
  queryKey: ['today', 'files'],
  queryFn: async ({ signal }) =>
    data(await investigation.GET('/v1/investigations', { params: { query: { limit: MANY, ...inInvestigation.query } }, signal })).items,
  refetchInterval: REREAD,
});

/** The version of a file, which a command names. */
export const file = (caseId: string) =>
  queryOptions({
    queryKey: ['today', 'file', caseId],
    queryFn: async ({ signal }) => {
      const answer = await investigation.GET('/v1/investigations/{caseId}', { params: { path: { caseId } }, signal });
      return { view: data(answer), version: answer.response.headers.get('ETag') ?? '' };
    },
  });

/** What lies with whom: the files of each person, and their acts. */
export const loads = queryOptions({
  queryKey: ['today', 'loads'],
  queryFn: async ({ signal }) =>
    data(await investigation.GET('/v1/investigations/acts/last-per-file', { params: { query: { limit: MANY } }, signal })).items,
  refetchInterval: REREAD,
});

/** The reports that wait for an officer. */
export const waiting = queryOptions({
  queryKey: ['today', 'waiting'],
  queryFn: async ({ signal }) =>
    data(await intake.GET('/v1/reports', { params: { query: { state: 'WAITING', limit: MANY } }, signal })).items,
  refetchInterval: REREAD,
});

/** The report of a case, among those of which the reader may know; null if it is not among them. */
export const reportOf = (caseId: string) =>
  queryOptions({
    queryKey: ['today', 'report', caseId],
    queryFn: async ({ signal }): Promise<string | null> => {
      for (let after: string | undefined = ''; after !== undefined; ) {
        const query = { state: 'ALL' as const, limit: MANY, ...(after ? { after } : {}) };
        const page: Schemas['QueueItemPage'] = data(await intake.GET('/v1/reports', { params: { query }, signal }));
        const found = page.items.find((each) => each.caseId === caseId);
        if (found) {
          return found.reportId;
        }
        after = page.next;
      }
      return null;
    },
  });

/** The calls that nobody answered. */
export const calls = queryOptions({
  queryKey: ['today', 'calls'],
  queryFn: async ({ signal }) => data(await notification.GET('/v1/alerts', { params: { query: { limit: MANY } }, signal })).items,
  refetchInterval: REREAD,
});

/** Erasures that wait for approval. */
export const erasures = queryOptions({
  queryKey: ['today', 'erasures'],
  queryFn: async ({ signal }) => data(await intake.GET('/v1/erasures', { params: { query: { limit: MANY } }, signal })).items,
  refetchInterval: REREAD,
});

export const closure = (caseId: string) =>
  queryOptions({
    queryKey: ['today', 'closure', caseId],
    queryFn: async ({ signal }) =>
      data(await investigation.GET('/v1/investigations/{caseId}/closure', { params: { path: { caseId } }, signal })),
  });
