import { intake } from '../api';
import { act, actOnVersion } from '../api/act';
import { investigation } from '../api/investigation';

export const reviewGlass = act(intake, '/v1/reports/{reportId}/broken-glass/{breakId}/review');
export const answerInactivity = act(investigation, '/v1/investigations/{caseId}/inactivity-answers');
export const giveFile = actOnVersion(investigation, '/v1/investigations/{caseId}/reassignment');
export const freeClaim = act(intake, '/v1/reports/{reportId}/claim/reassignment');

export const onArchive = {
  archive: act(investigation, '/v1/investigations/{caseId}/archive-proposals/{proposalId}/approval'),
  refuse: act(investigation, '/v1/investigations/{caseId}/archive-proposals/{proposalId}/refusal'),
};

export const approveErasure = act(intake, '/v1/erasures/{erasureId}/approval');
export const refuseErasure = act(intake, '/v1/erasures/{erasureId}/refusal');
