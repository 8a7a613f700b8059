import { data, intake, type Schemas } from '../api';
import { act, actOnVersion } from '../api/act';

type BodyOfExport = Schemas['QueueExport'];

export const code = actOnVersion(intake, '/v1/reports/{reportId}/codings');
export const triage = actOnVersion(intake, '/v1/reports/{reportId}/triage');
export const refer = actOnVersion(intake, '/v1/reports/{reportId}/referral');
export const transfer = actOnVersion(intake, '/v1/reports/{reportId}/transfers');
export const acknowledgeTransfer = actOnVersion(intake, '/v1/reports/{reportId}/transfers/{transferId}/acknowledgement');

export const submit = act(intake, '/v1/reports');
export const ask = act(intake, '/v1/reports/{reportId}/questions');
export const decide = act(intake, '/v1/reports/{reportId}/look-alikes/{other}/decision');
export const undo = act(intake, '/v1/reports/{reportId}/look-alikes/{other}/decision/undoing');
export const recognise = act(intake, '/v1/reports/{reportId}/parties/{party}/recognition');
export const setApart = act(intake, '/v1/reports/{reportId}/parties/{party}/recognition/undoing');

export const search = act(intake, '/v1/reports/name-searches')({});

/** The queue as a table, as it is narrowed. */
export const exported = async (body: BodyOfExport, key: string): Promise<string> =>
  data(await intake.POST('/v1/reports/exports', { params: { header: { 'Idempotency-Key': key } }, body, parseAs: 'text' }));

const claiming = act(intake, '/v1/reports/{reportId}/claim');
const releasing = act(intake, '/v1/reports/{reportId}/claim/release');

/** An act at a click, without a form: each click is an intention of its own. */
const atOnce = () => ({ 'Idempotency-Key': crypto.randomUUID(), 'If-Match': '' });

export const claim = (reportId: string) => claiming({ reportId })(null, atOnce());
/** The same under a key that the caller keeps. */
export const claimWith = (reportId: string, key: string) => claiming({ reportId })(null, { 'Idempotency-Key': key, 'If-Match': '' });
export const release = (reportId: string) => releasing({ reportId })(null, atOnce());
