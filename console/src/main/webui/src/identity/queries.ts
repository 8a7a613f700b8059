import { infiniteQueryOptions } from '@tanstack/react-query';
import { data, intake, type Schemas } from '../api';
import { act } from '../api/act';

export type Asked = Schemas['IdentityRequestAwaited'];
export type Reasons = Schemas['IdentityRequestView'];
type Page = Schemas['IdentityRequestAwaitedPage'];

const REREAD = 10_000;

/** Requests that nobody answered, the longest waiting first. */
export const requests = infiniteQueryOptions({
  queryKey: ['identity-requests'],
  queryFn: async ({ pageParam, signal }) =>
    data(await intake.GET('/v1/identity-requests', { params: { query: pageParam ? { after: pageParam } : {} }, signal })),
  initialPageParam: '',
  getNextPageParam: (page: Page) => page.next,
  refetchInterval: REREAD,
});

/** Opens the reasons of a request. The reading is on record. */
export const readReasons = act(intake, '/v1/reports/{reportId}/identity-requests/{requestId}/reading');
export const grant = act(intake, '/v1/reports/{reportId}/identity-requests/{requestId}/grant');
export const deny = act(intake, '/v1/reports/{reportId}/identity-requests/{requestId}/denial');
