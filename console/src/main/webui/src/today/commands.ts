import { data, intake, type Schemas } from '../api';
import { investigation, type Investigation } from '../api/investigation';
import type { Keys } from '../kit/useCommand';

type Decision = Investigation['ArchiveFileDecision'];

const key = (keys: Keys) => ({ 'Idempotency-Key': keys['Idempotency-Key'] });

export const reviewGlass = (reportId: string, breakId: string) => async (body: Schemas['BreakTheGlassReview'], keys: Keys) => {
  const params = { path: { reportId, breakId }, header: key(keys) };
  return data(await intake.POST('/v1/reports/{reportId}/broken-glass/{breakId}/review', { params, body }));
};

export const answerInactivity = (caseId: string) => async (body: Investigation['DirectProgrammeInactivity'], keys: Keys) => {
  const params = { path: { caseId }, header: key(keys) };
  return data(await investigation.POST('/v1/investigations/{caseId}/inactivity-answers', { params, body }));
};

export const archive = (caseId: string, proposalId: string) => async (body: Decision, keys: Keys) => {
  const params = { path: { caseId, proposalId }, header: key(keys) };
  return data(await investigation.POST('/v1/investigations/{caseId}/archive-proposals/{proposalId}/approval', { params, body }));
};

export const refuseArchive = (caseId: string, proposalId: string) => async (body: Decision, keys: Keys) => {
  const params = { path: { caseId, proposalId }, header: key(keys) };
  return data(await investigation.POST('/v1/investigations/{caseId}/archive-proposals/{proposalId}/refusal', { params, body }));
};

export const giveFile = (caseId: string) => async (body: Investigation['FileReassignment'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/reassignment', { params: { path: { caseId }, header: keys }, body }));

/** The service answers nothing: null. */
export const freeClaim = (reportId: string) => async (body: Schemas['ClaimForTriageReassignment'], keys: Keys) => {
  await intake.POST('/v1/reports/{reportId}/claim/reassignment', { params: { path: { reportId }, header: key(keys) }, body });
  return null;
};

export const approveErasure = (erasureId: string) => async (keys: Keys) =>
  data(await intake.POST('/v1/erasures/{erasureId}/approval', { params: { path: { erasureId }, header: key(keys) } }));

export const refuseErasure = (erasureId: string) => async (reasons: string, keys: Keys) =>
  data(await intake.POST('/v1/erasures/{erasureId}/refusal', { params: { path: { erasureId }, header: key(keys) }, body: { reasons } }));
