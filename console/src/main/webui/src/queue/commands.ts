import { data, intake, type Schemas } from '../api';
import type { Keys } from '../kit/useCommand';

const at = (reportId: string, keys: Keys) => ({ path: { reportId }, header: keys });

export const open = (reportId: string) => async (body: Schemas['Opening'], keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/openings', { params: at(reportId, keys), body }));

export const code = (reportId: string) => async (body: Schemas['Coding'], keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/codings', { params: at(reportId, keys), body }));

export const triage = (reportId: string) => async (body: Schemas['ReportTriage'], keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/triage', { params: at(reportId, keys), body }));

export const refer = (reportId: string) => async (body: Schemas['ReportReferral'], keys: Keys) =>
  data(await intake.POST('/v1/reports/{reportId}/referral', { params: at(reportId, keys), body }));

const once = (reportId: string) => ({
  params: { path: { reportId }, header: { 'Idempotency-Key': crypto.randomUUID() } },
});

export const claim = async (reportId: string) =>
  data(await intake.POST('/v1/reports/{reportId}/claim', once(reportId)));

export const release = async (reportId: string) =>
  data(await intake.POST('/v1/reports/{reportId}/claim/release', once(reportId)));
