import { queryOptions } from '@tanstack/react-query';
import { data } from '../api';
import { inInvestigation, investigation, type Investigation } from '../api/investigation';
import { every, PAGE, upTo } from '../api/pages';
import type { Keys } from '../kit/useCommand';

export type Warning = Investigation['WarningView'];
export type Content = Investigation['WarningContent'];
type Decision = Investigation['DeclineWarning'];
type Answer = Investigation['WarningInstitutionAnswer'];
export type Publication = Investigation['WarningPublication'];

/** Warnings are proposed by what others report. */
const REREAD = 15_000;

/** The early warnings, proposed and raised, as far as the reader may know of all of their cases. */
export const warnings = (most: number) =>
  queryOptions({
    queryKey: ['warnings', most],
    queryFn: ({ signal }) =>
      upTo(most, async (after) => {
        const query = { limit: PAGE, ...(after === undefined ? {} : { after }), ...inInvestigation.query };
        return data(await investigation.GET('/v1/warnings', { params: { query }, signal }));
      }),
    refetchInterval: every(REREAD),
  });

const at = (warningId: string, keys: Keys) => ({ path: { warningId }, header: { 'Idempotency-Key': keys['Idempotency-Key'] } });

export const raise = (warningId: string) => async (body: Content, keys: Keys) =>
  data(await investigation.POST('/v1/warnings/{warningId}/raising', { params: at(warningId, keys), body }));

export const update = (warningId: string) => async (body: Content, keys: Keys) =>
  data(await investigation.POST('/v1/warnings/{warningId}/updates', { params: at(warningId, keys), body }));

export const publish = (warningId: string) => async (body: Publication, keys: Keys) =>
  data(await investigation.POST('/v1/warnings/{warningId}/publication', { params: at(warningId, keys), body }));

export const answer = (warningId: string) => async (body: Answer, keys: Keys) =>
  data(await investigation.POST('/v1/warnings/{warningId}/answers', { params: at(warningId, keys), body }));

export const decline = (warningId: string) => async (body: Decision, keys: Keys) =>
  data(await investigation.POST('/v1/warnings/{warningId}/declining', { params: at(warningId, keys), body }));

export const cancel = (warningId: string) => async (body: Decision, keys: Keys) =>
  data(await investigation.POST('/v1/warnings/{warningId}/cancellation', { params: at(warningId, keys), body }));
