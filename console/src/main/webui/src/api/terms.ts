import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { LOOK_AGAIN } from './here';
import { data } from './index';
import { notification, type Notification } from './notification';
import { every, PAGE as MANY, upTo } from './pages';

export type Term = Notification['Deadline'];
type Page = Notification['DeadlinePage'];

/** The clocks that run or are over, the earliest due first, as far as the reader may follow them. */
export const terms = infiniteQueryOptions({
  queryKey: ['terms'],
  queryFn: async ({ pageParam, signal }) =>
    data(
      await notification.GET('/v1/deadlines', {
        params: { query: { limit: MANY, ...(pageParam ? { after: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page: Page) => page.next,
  refetchInterval: LOOK_AGAIN,
});

/** The same, in one piece, up to so many. */
export const termsUpTo = (most: number) =>
  queryOptions({
    queryKey: ['terms', 'up to', most],
    queryFn: ({ signal }) =>
      upTo(most, async (after) =>
        data(await notification.GET('/v1/deadlines', { params: { query: { limit: MANY, ...(after === undefined ? {} : { after }) } }, signal })),
      ),
    refetchInterval: every(LOOK_AGAIN),
    placeholderData: keepPreviousData,
  });

/** The clocks of a case, ended ones included. */
export const termsOf = (caseId: string) =>
  queryOptions({
    queryKey: ['terms', caseId],
    queryFn: async ({ signal }) =>
      data(await notification.GET('/v1/deadlines', { params: { query: { case: caseId, limit: MANY } }, signal })).items,
    refetchInterval: LOOK_AGAIN,
    throwOnError: false,
  });

/** What is breached first, then what runs, then what has ended; otherwise in the order of the service. */
export const byPressure = (terms: Term[]): Term[] => terms.toSorted((one, other) => place(one) - place(other));

const place = (term: Term) => (term.state === 'BREACHED' ? 0 : runs(term) ? 1 : 2);

/** A term of the person that passed is over: nobody is late. */
const OVER = ['MET', 'PASSED', 'WITHDRAWN'];

export const runs = (term: Term): boolean => !OVER.includes(term.state);
