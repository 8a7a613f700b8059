import { queryOptions } from '@tanstack/react-query';
import { act } from './act';
import { ifHere } from './here';
import { data } from './index';
import { notification, type Notification } from './notification';

export type Overseen = Notification['OversightItem'];

/** What the ombudsman contested and demanded in a case, without the words; null for who may not know of it. */
export const oversight = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'oversight'],
    queryFn: ({ signal }) =>
      ifHere(notification.GET('/v1/cases/{caseId}/oversight', { params: { path: { caseId } }, signal }).then(data)),
    throwOnError: false,
    staleTime: 10_000,
  });

export const contest = act(notification, '/v1/cases/{caseId}/oversight/contests');
export const demand = act(notification, '/v1/cases/{caseId}/oversight/demands');
export const readOversight = act(notification, '/v1/oversight/{oversightId}/reading');
export const answerDemand = act(notification, '/v1/oversight/{oversightId}/answer');
