import { type InfiniteData, infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { data, intake, type Schemas } from '../api';
import { LOOK_AGAIN } from '../api/here';
import { PAGE } from '../api/pages';
import { Problem } from '../api/refusal';

export type Row = Schemas['QueueItem'];
export type ReportView = Schemas['ReportView'];
type Page = Schemas['QueueItemPage'];

const FIRST = '0';

const pageAfter = async (after: string, signal: AbortSignal, more: { limit?: number } = {}) =>
  data(await intake.GET('/v1/reports', { params: { query: { state: 'WAITING', after, ...more } }, signal }));

/** All that is read of the queue lies below this key. */
export const QUEUE = ['queue'] as const;

/** The reports that wait, in pages; the live line makes them stale, not the clock. */
export const waiting = infiniteQueryOptions({
  queryKey: [...QUEUE, 'waiting'],
  queryFn: ({ pageParam, signal }) => pageAfter(pageParam, signal),
  initialPageParam: FIRST,
  getNextPageParam: (page: Page) => page.next,
  staleTime: Infinity,
});

export type Waiting = InfiniteData<Page, unknown>;

export const BEHIND = [...QUEUE, 'behind'] as const;

/** How many more wait behind the rows on the screen; of many only that there are more than were counted. */
export const behind = (last: string | undefined) =>
  queryOptions({
    queryKey: [...BEHIND, last],
    queryFn: async ({ signal }) => {
      const { items, next } = await pageAfter(last ?? FIRST, signal, { limit: PAGE });
      return { count: items.length, more: next !== undefined };
    },
    enabled: last !== undefined,
    placeholderData: keepPreviousData,
    throwOnError: false,
  });

export const rowsOf = (list: Waiting | undefined): Row[] => list?.pages.flatMap((page) => page.items) ?? [];

/** All reports that are on the screen lie below this key: an act may change two. */
export const REPORTS = ['report'] as const;

/** A report's facts, and the version that a command names. */
export const report = (reportId: string) =>
  queryOptions({
    queryKey: [...REPORTS, reportId],
    queryFn: async ({ signal }) => {
      const answer = await intake.GET('/v1/reports/{reportId}', { params: { path: { reportId } }, signal });
      const view = data(answer);
      if (!('caseId' in view)) {
        throw new Problem(404, 'not-found', '', []);
      }
      return { view, version: answer.response.headers.get('ETag') ?? '' };
    },
    refetchInterval: LOOK_AGAIN,
  });

export const similar = (reportId: string) =>
  queryOptions({
    queryKey: ['similar', reportId],
    queryFn: async ({ signal }) =>
      data(await intake.GET('/v1/reports/{reportId}/look-alikes', { params: { path: { reportId } }, signal })),
    refetchInterval: LOOK_AGAIN, // it names other cases
    throwOnError: false,
  });

/** Which of these reports wait no longer, or are no longer there for the reader: the list is read as far as it has to be. */
export async function gone(reportIds: Iterable<string>, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const left = new Set(reportIds);
  for (let after: string | undefined = FIRST; after !== undefined && left.size > 0; ) {
    const { items, next }: Page = await pageAfter(after, signal);
    items.forEach((row) => left.delete(row.reportId));
    after = next;
  }
  return left;
}

/** The list without these reports; nothing else moves. */
export const without = (list: Waiting, reportIds: ReadonlySet<string>): Waiting => ({
  ...list,
  pages: list.pages.map((each) => ({ ...each, items: each.items.filter((row) => !reportIds.has(row.reportId)) })),
});

/** The list with this row in its place, never an older version over a newer; undefined if the list does not have it. */
export function withRow(list: Waiting, row: Row): Waiting | undefined {
  let found = false;
  const pages = list.pages.map((page) => ({
    ...page,
    items: page.items.map((old) => {
      if (old.reportId !== row.reportId) {
        return old;
      }
      found = true;
      return row.version >= old.version ? row : old;
    }),
  }));
  return found ? { ...list, pages } : undefined;
}
