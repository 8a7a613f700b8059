import { data } from '../api';
import { investigation, type Investigation } from '../api/investigation';
import type { Keys } from '../kit/useCommand';

type Bodies = Investigation;

/** Commands on a file name no version: what one person records does not overwrite what another one did. */
const once = (keys: Keys) => ({ 'Idempotency-Key': keys['Idempotency-Key'] });
const at = (caseId: string, keys: Keys) => ({ path: { caseId }, header: once(keys) });

export const take = (caseId: string) => async (_: object, keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/taking', { params: { path: { caseId }, header: keys } }));

export const propose = (caseId: string) => async (body: Bodies['HypothesisProposeAlternative'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/hypotheses', { params: at(caseId, keys), body }));

export const adopt = (hypothesisId: string) => (caseId: string) => async (body: Bodies['HypothesisAdopt'], keys: Keys) =>
  data(
    await investigation.POST('/v1/investigations/{caseId}/hypotheses/{hypothesisId}/adoption', {
      params: { path: { caseId, hypothesisId }, header: once(keys) },
      body,
    }),
  );

export const openLine = (caseId: string) => async (body: Bodies['FollowLineOpening'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/lines', { params: at(caseId, keys), body }));

export const orderAct = (caseId: string) => async (body: Bodies['CarryOutActOrder'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/acts', { params: at(caseId, keys), body }));

export const completeAct = (actId: string) => (caseId: string) => async (body: Bodies['CarryOutActCompletion'], keys: Keys) =>
  data(
    await investigation.POST('/v1/investigations/{caseId}/acts/{actId}/completion', {
      params: { path: { caseId, actId }, header: once(keys) },
      body,
    }),
  );

export const moveAct = (actId: string) => (caseId: string) => async (body: Bodies['ActMoveDue'], keys: Keys) =>
  data(
    await investigation.POST('/v1/investigations/{caseId}/acts/{actId}/due', {
      params: { path: { caseId, actId }, header: once(keys) },
      body,
    }),
  );

export const approve = (caseId: string) => async (body: Bodies['DirectProgrammeApproval'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/programme/approval', { params: at(caseId, keys), body }));

export const identify = (caseId: string) => async (body: Bodies['EvidenceIdentification'], keys: Keys) =>
  data(await investigation.POST('/v1/investigations/{caseId}/evidence', { params: at(caseId, keys), body }));

export const secure = (evidenceId: string) => (caseId: string) => async (body: Bodies['CustodySecuredItem'], keys: Keys) =>
  data(
    await investigation.POST('/v1/investigations/{caseId}/evidence/{evidenceId}/custody', {
      params: { path: { caseId, evidenceId }, header: once(keys) },
      body,
    }),
  );

export const check = (evidenceId: string) => (caseId: string) => async (body: Bodies['CustodyIntegrityCheck'], keys: Keys) =>
  data(
    await investigation.POST('/v1/investigations/{caseId}/evidence/{evidenceId}/custody/checks', {
      params: { path: { caseId, evidenceId }, header: once(keys) },
      body,
    }),
  );

export const offer = (evidenceId: string) => (caseId: string) => async (body: Bodies['CustodyHandover'], keys: Keys) =>
  data(
    await investigation.POST('/v1/investigations/{caseId}/evidence/{evidenceId}/custody/transfers', {
      params: { path: { caseId, evidenceId }, header: once(keys) },
      body,
    }),
  );

interface Refused {
  transferId: string;
  refusal: Bodies['DeclineCustody'];
}

export const refuse = (evidenceId: string) => (caseId: string) => async ({ transferId, refusal }: Refused, keys: Keys) =>
  data(
    await investigation.POST('/v1/investigations/{caseId}/evidence/{evidenceId}/custody/transfers/{transferId}/refusal', {
      params: { path: { caseId, evidenceId, transferId }, header: once(keys) },
      body: refusal,
    }),
  );

interface Received {
  transferId: string;
  receipt: Bodies['ReceiveCustody'];
}

export const receive = (evidenceId: string) => (caseId: string) => async ({ transferId, receipt }: Received, keys: Keys) =>
  data(
    await investigation.POST('/v1/investigations/{caseId}/evidence/{evidenceId}/custody/transfers/{transferId}/receipt', {
      params: { path: { caseId, evidenceId, transferId }, header: once(keys) },
      body: receipt,
    }),
  );

export type Verdict = Bodies['SeriesVerdict'];

export const judge = (seriesId: string) => (caseId: string) => async (body: Verdict, keys: Keys) =>
  data(
    await investigation.POST('/v1/investigations/{caseId}/series/{seriesId}/decision', {
      params: { path: { caseId, seriesId }, header: once(keys) },
      body,
    }),
  );
