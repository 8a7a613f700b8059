import { infiniteQueryOptions } from '@tanstack/react-query';
import { data, intake, type Schemas } from '../api';
import type { Keys } from '../kit/useCommand';

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

export interface Of {
  reportId: string;
  requestId: string;
}

const once = (path: Of, keys: Keys) => ({ params: { path, header: { 'Idempotency-Key': keys['Idempotency-Key'] } } });

/** Opens the reasons of a request. The reading is on record. */
export const readReasons = (of: Of) => async (_: null, keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/identity-requests/{requestId}/reading', once(of, keys)));

export const grant = (of: Of) => async (_: null, keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/identity-requests/{requestId}/grant', once(of, keys)));

export const deny = (of: Of) => async (body: Schemas['DenyIdentity'], keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/identity-requests/{requestId}/denial', { ...once(of, keys), body }));
