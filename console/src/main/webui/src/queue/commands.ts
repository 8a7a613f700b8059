import { data, intake, type Schemas } from '../api';
import type { Keys } from '../kit/useCommand';

const at = (reportId: string, keys: Keys) => ({ path: { reportId }, header: keys });

export const open = (reportId: string) => async (body: Schemas['Opening'], keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/openings', { params: at(reportId, keys), body }));

export const code = (reportId: string) => async (body: Schemas['Coding'], keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/codings', { params: at(reportId, keys), body }));

export const triage = (reportId: string) => async (body: Schemas['TriageReport'], keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/triage', { params: at(reportId, keys), body }));

export const refer = (reportId: string) => async (body: Schemas['ReferReport'], keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/referral', { params: at(reportId, keys), body }));

const alone = (keys: Keys) => ({ 'Idempotency-Key': keys['Idempotency-Key'] });

export const transfer = (reportId: string) => async (body: Schemas['TransferReport'], keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/transfers', { params: at(reportId, keys), body }));

export const acknowledgeTransfer = (transferId: string) => (reportId: string) => async (body: Schemas['ReportAcknowledgeTransfer'], keys: Keys) => {
  const params = { path: { reportId, transferId }, header: keys };
  return data(await intake.POST('/v1/reports/{reportId}/transfers/{transferId}/acknowledgement', { params, body }));
};

export const ask = (reportId: string) => async (body: Schemas['ReportAskQuestion'], keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/questions', { params: { path: { reportId }, header: alone(keys) }, body }));

export const decide = (other: string) => (reportId: string) => async (body: Schemas['RelateReportsPairVerdict'], keys: Keys) => {
  const params = { path: { reportId, other }, header: alone(keys) };
  return data(await intake.POST('/v1/reports/{reportId}/look-alikes/{other}/decision', { params, body }));
};

export const undo = (other: string) => (reportId: string) => async (body: Schemas['RelateReportsUndoing'], keys: Keys) => {
  const params = { path: { reportId, other }, header: alone(keys) };
  return data(await intake.POST('/v1/reports/{reportId}/look-alikes/{other}/decision/undoing', { params, body }));
};

interface Recognised {
  party: string;
  body: Schemas['RecognisePartiesRecognition'];
}

export const recognise = (reportId: string) => async ({ party, body }: Recognised, keys: Keys) => {
  const params = { path: { reportId, party }, header: alone(keys) };
  return data(await intake.POST('/v1/reports/{reportId}/parties/{party}/recognition', { params, body }));
};

export const setApart = (party: string) => (reportId: string) => async (body: Schemas['RecognisePartiesNotTheSame'], keys: Keys) => {
  const params = { path: { reportId, party }, header: alone(keys) };
  return data(await intake.POST('/v1/reports/{reportId}/parties/{party}/recognition/undoing', { params, body }));
};

export const submit = async (body: Schemas['ReportForm'], keys: Keys) =>
  data(await intake.POST('/v1/reports', { params: { header: alone(keys) }, body }));

const once = (reportId: string) => ({
  params: { path: { reportId }, header: { 'Idempotency-Key': crypto.randomUUID() } },
});

export const claim = async (reportId: string) =>
  data(await intake.POST('/v1/reports/{reportId}/claim', once(reportId)));

export const release = async (reportId: string) =>
  data(await intake.POST('/v1/reports/{reportId}/claim/release', once(reportId)));
