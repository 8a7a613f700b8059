import { data } from '../api';
import { investigation, type Investigation } from '../api/investigation';
import type { Keys } from '../kit/useCommand';

const header = (keys: Keys) => ({ 'Idempotency-Key': keys['Idempotency-Key'] });

export const openMatrix = (caseId: string) => async (body: Investigation['OpenMatrix'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/matrices', { params: { path: { caseId }, header: header(keys) }, body }));

export const closeMatrix = (matrixId: string) => (caseId: string) => async (body: Investigation['CloseMatrix'], keys: Keys) => {
  const params = { path: { caseId, matrixId }, header: header(keys) };
  return data(await investigation.POST('/v1/investigations/{caseId}/matrices/{matrixId}/closing', { params, body }));
};

export const changeMatrix = (matrixId: string) => (caseId: string) => async (body: Investigation['MatrixChangeProposal'], keys: Keys) => {
  const params = { path: { caseId, matrixId }, header: header(keys) };
  return data(await investigation.POST('/v1/investigations/{caseId}/matrices/{matrixId}/proposals', { params, body }));
};

interface Proposed {
  /** The file that would join or be split, which need not be the one on the screen. */
  caseId: string;
  matrixId: string;
  proposalId: string;
}

export const decideMatrix = (how: 'allow' | 'decline', path: Proposed) => async (body: Investigation['MatrixChangeDecision'], keys: Keys) => {
  const params = { path, header: header(keys) };
  return data(
    how === 'allow'
      ? await investigation.POST('/v1/investigations/{caseId}/matrices/{matrixId}/proposals/{proposalId}/approval', { params, body })
      : await investigation.POST('/v1/investigations/{caseId}/matrices/{matrixId}/proposals/{proposalId}/refusal', { params, body }),
  );
};
