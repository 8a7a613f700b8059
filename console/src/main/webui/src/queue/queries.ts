import type { paths } from '@contract/intake';
import { type InfiniteData, infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { data, intake, type Schemas } from '../api';
import { LOOK_AGAIN } from '../api/here';
import { PAGE } from '../api/pages';
import { Problem } from '../api/refusal';

export type Row = Schemas['QueueItem'];
export type ReportView = Schemas['ReportView'];
type Page = Schemas['QueueItemPage'];

const FIRST = '0';

type Asked = NonNullable<paths['/v1/reports']['get']['parameters']['query']>;

/** How the list is narrowed and ordered. */
export type Ask = Pick<Asked, 'state' | 'urgency' | 'area' | 'code' | 'claimed' | 'number' | 'order'>;

const pageAfter = async (ask: Ask, after: string, signal: AbortSignal, more: { limit?: number } = {}) =>
  data(await intake.GET('/v1/reports', { params: { query: { ...ask, after, ...more } }, signal }));

/** All that is read of the queue lies below this key. */
export const QUEUE = ['queue'] as const;

/** The list lies below this key, however it is narrowed. */
export const WAITING = [...QUEUE, 'waiting'] as const;

/** The reports that a person asks for, in pages; the live line makes them stale, not the clock. */
export const waiting = (ask: Ask) =>
  infiniteQueryOptions({
    queryKey: [...WAITING, ask],
    queryFn: ({ pageParam, signal }) => pageAfter(ask, pageParam, signal),
    initialPageParam: FIRST,
    getNextPageParam: (page: Page) => page.next,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });

export type Waiting = InfiniteData<Page, unknown>;

export const BEHIND = [...QUEUE, 'behind'] as const;

/** How many more wait behind the rows on the screen; of many only that there are more than were counted. */
export const behind = (ask: Ask, last: string | undefined) =>
  queryOptions({
    queryKey: [...BEHIND, last, ask],
    queryFn: async ({ signal }) => {
      const { items, next } = await pageAfter(ask, last ?? FIRST, signal, { limit: PAGE });
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

export interface Gone {
  left: ReadonlySet<string>;
  /** The list was read to its end: what is left is not in it. Otherwise it may have moved down. */
  whole: boolean;
}

/**
 * Which of these reports are not where they stood: they left the list, moved down in it, or are no longer there for the
 * reader. The list is read as far as it is shown, and one page further.
 */
export async function gone(ask: Ask, reportIds: Iterable<string>, shown: number, signal: AbortSignal): Promise<Gone> {
  const left = new Set(reportIds);
  let after: string | undefined = FIRST;
  for (let read = 0, enough = false; after !== undefined && left.size > 0 && !enough; ) {
    enough = read >= shown;
    const { items, next }: Page = await pageAfter(ask, after, signal);
    items.forEach((row) => left.delete(row.reportId));
    read += items.length;
    after = next;
  }
  return { left, whole: after === undefined };
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

/** Whether a row belongs into the list as it is narrowed: the line tells of all rows. */
export function fits(row: Row, { state, urgency, area, code, claimed, number }: Ask): boolean {
  const waits = row.urgency === undefined || row.newSince !== undefined;
  const holder = row.claim === undefined ? 'NOBODY' : row.claim.yours ? 'MINE' : 'OTHERS';
  return (
    (state === 'TRIAGED' ? row.urgency !== undefined : state === 'ALL' || waits) &&
    (urgency === undefined || urgency === (row.urgency ?? row.suggested.urgency)) &&
    (area === undefined || area === row.firstLevelArea) &&
    (code === undefined || row.codes.includes(code)) &&
    (claimed === undefined || claimed === holder) &&
    number === undefined
  );
}
