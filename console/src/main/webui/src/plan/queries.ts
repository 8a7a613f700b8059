import type { paths } from '@contract/protection';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { data } from '../api';
import { inProtection, protection, type Protection } from '../api/protection';

export { planOf as plan } from '../api/ofCase';

export type PlanRow = Protection['PlansEntry'];
export type PlanView = Protection['PlanView'];
export type Measure = Protection['PlanMeasure'];
type Page = Protection['PlansEntryPage'];

const MANY = 200;
/** Plans are opened by referrals that nobody here sends. */
const REREAD = 15_000;

/** All that is read of the list lies below this key. */
export const PLANS = ['plans'] as const;

type Asked = NonNullable<paths['/v1/protections']['get']['parameters']['query']>;

/** How the list is narrowed and ordered. */
export type Ask = Pick<Asked, 'kind' | 'urgent' | 'number' | 'order'>;

/** The plans that the reader may know of, as they are asked for. */
export const plans = (ask: Ask) =>
  infiniteQueryOptions({
    queryKey: [...PLANS, ask],
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

/** What the instrument proposes of what was found so far. It is forgotten with the form: the factors are about a person. */
export const proposal = (planId: string, factors: Record<string, Protection['ProposeLevelFoundFactors']['factors'][string]>) =>
  queryOptions({
    queryKey: ['proposal', planId, factors],
    queryFn: async ({ signal }) =>
      data(await protection.POST('/v1/protections/{planId}/proposals', { params: { path: { planId } }, body: { factors }, signal })),
    gcTime: 0,
  });

type Why = NonNullable<NonNullable<paths['/v1/protections/to-assess']['get']['parameters']['query']>['what']>;

/** What waits for an analyst, what is due first in front. */
export const toAssess = (what: Why | undefined) =>
  infiniteQueryOptions({
    queryKey: [...PLANS, 'to assess', what],
    queryFn: async ({ pageParam, signal }) =>
      data(
        await protection.GET('/v1/protections/to-assess', {
          params: { query: { ...(what === undefined ? {} : { what }), ...(pageParam ? { after: pageParam } : {}), ...inProtection.query } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: Protection['ToAssessEntryPage']) => page.next,
    refetchInterval: REREAD,
    placeholderData: keepPreviousData,
  });

export type Matter = Protection['MattersEntry'];
type Next = NonNullable<NonNullable<paths['/v1/protections/matters']['get']['parameters']['query']>['what']>;

/** The matters that wait, what is due first in front. */
export const matters = (what: Next | undefined) =>
  infiniteQueryOptions({
    queryKey: [...PLANS, 'matters', what],
    queryFn: async ({ pageParam, signal }) =>
      data(
        await protection.GET('/v1/protections/matters', {
          params: { query: { ...(what === undefined ? {} : { what }), ...(pageParam ? { after: pageParam } : {}), ...inProtection.query } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: Protection['MattersEntryPage']) => page.next,
    refetchInterval: REREAD,
    placeholderData: keepPreviousData,
  });

export type SittingView = Protection['SittingView'];
export type AgendaMatter = SittingView['agenda'][number];

/** All that is read of sittings lies below this key. */
export const SITTINGS = [...PLANS, 'sittings'] as const;

/** The sitting of a body on a day, like 2026-03-25. */
export const sitting = (body: string, day: string) =>
  queryOptions({
    queryKey: [...SITTINGS, body, day],
    queryFn: async ({ signal }) => data(await protection.GET('/v1/protections/sittings', { params: { query: { body, day, ...inProtection.query } }, signal })),
    refetchInterval: REREAD,
  });
