import { data } from '../api';
import { investigation, type Investigation } from '../api/investigation';
import type { Keys } from '../kit/useCommand';

type Weighing = Investigation['HypothesisSupport'];
type Decision = Investigation['HypothesisAdopt'];

const at = (caseId: string, hypothesisId: string, keys: Keys) => ({
  path: { caseId, hypothesisId },
  header: { 'Idempotency-Key': keys['Idempotency-Key'] },
});

export const support = (hypothesisId: string) => (caseId: string) => async (body: Weighing, keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/hypotheses/{hypothesisId}/support', { params: at(caseId, hypothesisId, keys), body }));

export const weakening = (hypothesisId: string) => (caseId: string) => async (body: Weighing, keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/hypotheses/{hypothesisId}/weakening', { params: at(caseId, hypothesisId, keys), body }));

export const reopening = (hypothesisId: string) => (caseId: string) => async (body: Weighing, keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/hypotheses/{hypothesisId}/reopening', { params: at(caseId, hypothesisId, keys), body }));

export const discard = (hypothesisId: string) => (caseId: string) => async (body: Investigation['DiscardHypothesesProposal'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/hypotheses/{hypothesisId}/discards', { params: at(caseId, hypothesisId, keys), body }));

export const keeping = (hypothesisId: string) => (caseId: string) => async (body: Investigation['DiscardHypothesesKeeping'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/hypotheses/{hypothesisId}/keeping', { params: at(caseId, hypothesisId, keys), body }));

export const approvePrivateLife = (hypothesisId: string) => (caseId: string) => async (body: Decision, keys: Keys) => {
  const params = at(caseId, hypothesisId, keys);
  return data(await investigation.POST('/v1/investigations/{caseId}/hypotheses/{hypothesisId}/private-life-approval', { params, body }));
};

const ofDiscard = (caseId: string, hypothesisId: string, discardId: string, keys: Keys) => ({
  path: { caseId, hypothesisId, discardId },
  header: { 'Idempotency-Key': keys['Idempotency-Key'] },
});

export const approval = (hypothesisId: string, discardId: string) => (caseId: string) => async (body: Decision, keys: Keys) => {
  const params = ofDiscard(caseId, hypothesisId, discardId, keys);
  return data(await investigation.POST('/v1/investigations/{caseId}/hypotheses/{hypothesisId}/discards/{discardId}/approval', { params, body }));
};

export const withdrawal = (hypothesisId: string, discardId: string) => (caseId: string) => async (body: Decision, keys: Keys) => {
  const params = ofDiscard(caseId, hypothesisId, discardId, keys);
  return data(await investigation.POST('/v1/investigations/{caseId}/hypotheses/{hypothesisId}/discards/{discardId}/withdrawal', { params, body }));
};
