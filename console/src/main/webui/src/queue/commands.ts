import { intake } from '../api';
import { act, actOnVersion } from '../api/act';

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

const claiming = act(intake, '/v1/reports/{reportId}/claim');
const releasing = act(intake, '/v1/reports/{reportId}/claim/release');

/** An act at a click, without a form: each click is an intention of its own. */
const atOnce = () => ({ 'Idempotency-Key': crypto.randomUUID(), 'If-Match': '' });

export const claim = (reportId: string) => claiming({ reportId })(null, atOnce());
export const release = (reportId: string) => releasing({ reportId })(null, atOnce());
