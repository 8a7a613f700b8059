import { infiniteQueryOptions } from '@tanstack/react-query';
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

/** The plans that the reader may know of, in the order in which they were opened. */
export const plans = infiniteQueryOptions({
  queryKey: ['plans'],
  queryFn: async ({ pageParam, signal }) =>
    data(
      await protection.GET('/v1/protections', {
        params: { query: { limit: MANY, ...(pageParam ? { after: pageParam } : {}), ...inProtection.query } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page: Page) => page.next,
  refetchInterval: REREAD,
});
