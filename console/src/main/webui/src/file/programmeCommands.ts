import { data } from '../api';
import { investigation, type Investigation } from '../api/investigation';
import type { Keys } from '../kit/useCommand';

const header = (keys: Keys) => ({ 'Idempotency-Key': keys['Idempotency-Key'] });
const ofLine = (caseId: string, lineId: string, keys: Keys) => ({ path: { caseId, lineId }, header: header(keys) });
const ofAct = (caseId: string, actId: string, keys: Keys) => ({ path: { caseId, actId }, header: header(keys) });

export const exhaustion = (lineId: string) => (caseId: string) => async (body: Investigation['FollowLineExhaustion'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/lines/{lineId}/exhaustion', { params: ofLine(caseId, lineId, keys), body }));

export const closure = (lineId: string) => (caseId: string) => async (body: Investigation['FollowLineClosure'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/lines/{lineId}/closure', { params: ofLine(caseId, lineId, keys), body }));

export const blocking = (lineId: string) => (caseId: string) => async (body: Investigation['BlockLine'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/lines/{lineId}/blocking', { params: ofLine(caseId, lineId, keys), body }));

export const resumption = (lineId: string) => (caseId: string) => async (body: Investigation['ResumeLine'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/lines/{lineId}/resumption', { params: ofLine(caseId, lineId, keys), body }));

export const refusal = (actId: string) => (caseId: string) => async (body: Investigation['RefuseAct'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/acts/{actId}/refusal', { params: ofAct(caseId, actId, keys), body }));

export const impossibility = (actId: string) => (caseId: string) => async (body: Investigation['ActSayImpossible'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/acts/{actId}/impossibility', { params: ofAct(caseId, actId, keys), body }));
