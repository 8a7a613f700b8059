import type { paths } from '@contract/protection';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { data } from '../api';
import { inProtection, protection, type Protection } from '../api/protection';

export type PlanRow = Protection['PlansEntry'];
export type PlanView = Protection['PlanView'];
export type Measure = Protection['PlanMeasure'];
type Page = Protection['PlansEntryPage'];

const MANY = 200;
/** Plans are opened by referrals that nobody here sends. */
const REREAD = 15_000;

type Asked = NonNullable<paths['/v1/protections']['get']['parameters']['query']>;

/** How the list is narrowed and ordered. */
export type Ask = Pick<Asked, 'kind' | 'urgent' | 'number' | 'order'>;

/** All that is read of the list of plans lies below this key. */
export const PLANS = ['plans'] as const;

/** The plans that the reader may know of, as they are asked for. */
export const plans = (ask: Ask) =>
  infiniteQueryOptions({
    queryKey: [...PLANS, 'listed', ask],
    queryFn: async ({ pageParam, signal }) =>
      data(
        await protection.GET('/v1/protections', {
          params: { query: { ...ask, limit: MANY, ...(pageParam ? { after: pageParam } : {}), ...inProtection.query } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: Page) => page.next,
    refetchInterval: REREAD,
    placeholderData: keepPreviousData,
  });

/** A plan, and the version that a command names. */
export const plan = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId],
    queryFn: async ({ signal }) => {
      const answer = await protection.GET('/v1/protections/{planId}', { params: { path: { planId } }, signal });
      return { view: data(answer), version: answer.response.headers.get('ETag') ?? '' };
    },
    refetchInterval: REREAD,
  });
