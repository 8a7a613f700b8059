import { queryOptions } from '@tanstack/react-query';
import { ifHere } from './here';
import { data } from './index';
import { notification, type Notification } from './notification';

export type Overseen = Notification['OversightItem'];

/** What the headers of a command on oversight name: there is no version to be read before. */
interface Keys {
  'Idempotency-Key': string;
}

const key = (keys: Keys) => ({ 'Idempotency-Key': keys['Idempotency-Key'] });
const ofCase = (caseId: string, keys: Keys) => ({ path: { caseId }, header: key(keys) });
const of = (oversightId: string, keys: Keys) => ({ path: { oversightId }, header: key(keys) });

/** What the ombudsman contested and demanded in a case, without the words; null for who may not know of it. */
export const oversight = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'oversight'],
    queryFn: ({ signal }) =>
      ifHere(notification.GET('/v1/cases/{caseId}/oversight', { params: { path: { caseId } }, signal }).then(data)),
    throwOnError: false,
    staleTime: 10_000,
  });

export const contest = (caseId: string) => async (body: Notification['CaseOversightContest'], keys: Keys) =>
  data(await notification.POST('/v1/cases/{caseId}/oversight/contests', { params: ofCase(caseId, keys), body }));

export const demand = (caseId: string) => async (body: Notification['CaseOversightDemand'], keys: Keys) =>
  data(await notification.POST('/v1/cases/{caseId}/oversight/demands', { params: ofCase(caseId, keys), body }));

export const readOversight = (oversightId: string) => async (_: null, keys: Keys) =>
  data(await notification.POST('/v1/oversight/{oversightId}/reading', { params: of(oversightId, keys) }));

export const answerDemand = (oversightId: string) => async (body: Notification['OversightAnswer'], keys: Keys) =>
  data(await notification.POST('/v1/oversight/{oversightId}/answer', { params: of(oversightId, keys), body }));
