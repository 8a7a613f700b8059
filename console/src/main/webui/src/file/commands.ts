import { data } from '../api';
import { act, actOnVersion } from '../api/act';
import { investigation, type Investigation } from '../api/investigation';

/** The taking of a file names the version. The other commands name none: they overwrite nothing that another person did. */
export const take = actOnVersion(investigation, '/v1/investigations/{caseId}/taking');

/** It takes no version: the file does not change. */
export const open = act(investigation, '/v1/investigations/{caseId}/openings');

/** Another investigator answers for the file from now on. */
export const reassign = actOnVersion(investigation, '/v1/investigations/{caseId}/reassignment');

/** The list as a table, as it is narrowed. */
export const exported = async (body: Investigation['FilesExport'], key: string): Promise<string> =>
  data(await investigation.POST('/v1/investigations/exports', { params: { header: { 'Idempotency-Key': key } }, body, parseAs: 'text' }));

export const propose = act(investigation, '/v1/investigations/{caseId}/hypotheses');

export const onHypothesis = {
  adoption: act(investigation, '/v1/investigations/{caseId}/hypotheses/{hypothesisId}/adoption'),
  support: act(investigation, '/v1/investigations/{caseId}/hypotheses/{hypothesisId}/support'),
  weakening: act(investigation, '/v1/investigations/{caseId}/hypotheses/{hypothesisId}/weakening'),
  reopening: act(investigation, '/v1/investigations/{caseId}/hypotheses/{hypothesisId}/reopening'),
  discard: act(investigation, '/v1/investigations/{caseId}/hypotheses/{hypothesisId}/discards'),
  keeping: act(investigation, '/v1/investigations/{caseId}/hypotheses/{hypothesisId}/keeping'),
  privacy: act(investigation, '/v1/investigations/{caseId}/hypotheses/{hypothesisId}/private-life-approval'),
};

export const onDiscard = {
  approval: act(investigation, '/v1/investigations/{caseId}/hypotheses/{hypothesisId}/discards/{discardId}/approval'),
  withdrawal: act(investigation, '/v1/investigations/{caseId}/hypotheses/{hypothesisId}/discards/{discardId}/withdrawal'),
};

export const approve = act(investigation, '/v1/investigations/{caseId}/programme/approval');
export const openLine = act(investigation, '/v1/investigations/{caseId}/lines');
export const orderAct = act(investigation, '/v1/investigations/{caseId}/acts');

export const onLine = {
  exhaustion: act(investigation, '/v1/investigations/{caseId}/lines/{lineId}/exhaustion'),
  closure: act(investigation, '/v1/investigations/{caseId}/lines/{lineId}/closure'),
  blocking: act(investigation, '/v1/investigations/{caseId}/lines/{lineId}/blocking'),
  resumption: act(investigation, '/v1/investigations/{caseId}/lines/{lineId}/resumption'),
};

export const onAct = {
  completion: act(investigation, '/v1/investigations/{caseId}/acts/{actId}/completion'),
  due: act(investigation, '/v1/investigations/{caseId}/acts/{actId}/due'),
  refusal: act(investigation, '/v1/investigations/{caseId}/acts/{actId}/refusal'),
  impossibility: act(investigation, '/v1/investigations/{caseId}/acts/{actId}/impossibility'),
};

export const identify = act(investigation, '/v1/investigations/{caseId}/evidence');
export const takeOver = act(investigation, '/v1/investigations/{caseId}/evidence/attachments');
export const copy = act(investigation, '/v1/investigations/{caseId}/evidence/{evidenceId}/copies');
export const openEvidence = act(investigation, '/v1/investigations/{caseId}/evidence/{evidenceId}/openings');
export const openCopy = act(investigation, '/v1/investigations/{caseId}/evidence/{evidenceId}/bytes');

/** Where a browser finds what a viewing of an item shows: a page by its number, or the bytes of a working copy. */
export const viewingOf = (caseId: string, evidenceId: string, viewingId: string, what: number | 'copy') =>
  `/api/investigation/v1/investigations/${caseId}/evidence/${evidenceId}/viewings/${viewingId}/${what}`;

/** Where files of evidence are sent. */
export const FILES_OF_EVIDENCE = '/api/investigation/v1/files';

export const custody = {
  secure: act(investigation, '/v1/investigations/{caseId}/evidence/{evidenceId}/custody'),
  check: act(investigation, '/v1/investigations/{caseId}/evidence/{evidenceId}/custody/checks'),
  offer: act(investigation, '/v1/investigations/{caseId}/evidence/{evidenceId}/custody/transfers'),
  refuse: act(investigation, '/v1/investigations/{caseId}/evidence/{evidenceId}/custody/transfers/{transferId}/refusal'),
  receive: act(investigation, '/v1/investigations/{caseId}/evidence/{evidenceId}/custody/transfers/{transferId}/receipt'),
};

export const judge = act(investigation, '/v1/investigations/{caseId}/series/{seriesId}/decision');

export const openMatrix = act(investigation, '/v1/investigations/{caseId}/matrices');

export const onMatrix = {
  closing: act(investigation, '/v1/investigations/{caseId}/matrices/{matrixId}/closing'),
  proposal: act(investigation, '/v1/investigations/{caseId}/matrices/{matrixId}/proposals'),
  allow: act(investigation, '/v1/investigations/{caseId}/matrices/{matrixId}/proposals/{proposalId}/approval'),
  decline: act(investigation, '/v1/investigations/{caseId}/matrices/{matrixId}/proposals/{proposalId}/refusal'),
};
