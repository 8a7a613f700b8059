import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { data } from './index';
import { notification, type Notification } from './notification';

export type Term = Notification['Deadline'];
type Page = Notification['DeadlinePage'];

/** Clocks are another service's: what an act moves arrives there a moment later. */
const REREAD = 5_000;
const MANY = 200;

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
  refetchInterval: REREAD,
});

/** The clocks of a case, ended ones included. */
export const termsOf = (caseId: string) =>
  queryOptions({
    queryKey: ['terms', caseId],
    queryFn: async ({ signal }) =>
      data(await notification.GET('/v1/deadlines', { params: { query: { case: caseId, limit: MANY } }, signal })).items,
    refetchInterval: REREAD,
    throwOnError: false,
  });

export const runs = (term: Term): boolean => term.state !== 'MET' && term.state !== 'WITHDRAWN';
