import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { data, intake, type Schemas } from '../api';
import { LOOK_AGAIN } from '../api/here';
import { inInvestigation, investigation, type Investigation } from '../api/investigation';
import { notification } from '../api/notification';
import { every, PAGE as MANY, upTo } from '../api/pages';

export type File = Investigation['FilesEntry'];
export type Load = Investigation['LastActsEntry'];
export type Waiting = Schemas['QueueItem'];
export type Erased = Schemas['OpenErasurePage']['items'][number];

/** What every reading of the day has in common; while more is read, the old rows stay. */
const day = { refetchInterval: every(LOOK_AGAIN), placeholderData: keepPreviousData };
const from = (after: string | undefined) => ({ limit: MANY, ...(after === undefined ? {} : { after }) });

/** The files, in the order in which they were registered. */
export const files = (most: number) =>
  queryOptions({
    queryKey: ['today', 'files', most],
    queryFn: ({ signal }) =>
      upTo(most, async (after) =>
        data(await investigation.GET('/v1/investigations', { params: { query: { ...from(after), ...inInvestigation.query } }, signal })),
      ),
    ...day,
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
export const loads = (most: number) =>
  queryOptions({
    queryKey: ['today', 'loads', most],
    queryFn: ({ signal }) =>
      upTo(most, async (after) =>
        data(await investigation.GET('/v1/investigations/acts/last-per-file', { params: { query: from(after) }, signal })),
      ),
    ...day,
  });

/** The reports that wait for an officer. */
export const waiting = (most: number) =>
  queryOptions({
    queryKey: ['today', 'waiting', most],
    queryFn: ({ signal }) =>
      upTo(most, async (after) => data(await intake.GET('/v1/reports', { params: { query: { state: 'WAITING', ...from(after) } }, signal }))),
    ...day,
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
export const calls = (most: number) =>
  queryOptions({
    queryKey: ['today', 'calls', most],
    queryFn: ({ signal }) =>
      upTo(most, async (after) => data(await notification.GET('/v1/alerts', { params: { query: from(after) }, signal }))),
    ...day,
  });

/** Erasures that wait for approval. */
export const erasures = queryOptions({
  queryKey: ['today', 'erasures'],
  queryFn: async ({ signal }) => data(await intake.GET('/v1/erasures', { params: { query: { limit: MANY } }, signal })).items,
  refetchInterval: LOOK_AGAIN,
});

export const closure = (caseId: string) =>
  queryOptions({
    queryKey: ['today', 'closure', caseId],
    queryFn: async ({ signal }) =>
      data(await investigation.GET('/v1/investigations/{caseId}/closure', { params: { path: { caseId } }, signal })),
  });
