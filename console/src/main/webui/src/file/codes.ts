import type { Investigation } from '../api/investigation';

/** All codes of a list of the contract, in its order: a code that is missing here does not compile. */
const all =
  <C extends string>() =>
  <const L extends readonly C[]>(list: L & ([C] extends [L[number]] ? unknown : { missing: Exclude<C, L[number]> })): readonly C[] =>
    list;

export const LINES = all<Investigation['LineCode']>()([
  'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9', 'L10', 'L11', 'L12', 'L13', 'L14', 'L15',
]);

export const ACTS = all<Investigation['ActType']>()([
  'TELEPHONY', 'MESSAGING', 'SOCIAL', 'EMAIL', 'ATTRIBUTION', 'DEVICE_FORENSIC', 'DOCUMENT', 'LINGUISTIC', 'VIDEO', 'LOCATION',
  'WITNESS', 'EXPERT_PSYCHOSOCIAL', 'CONTEXT_EXPERT', 'FINANCIAL', 'INTELLIGENCE_FILES', 'PHYSICAL_SCENE', 'CSO_RECORD', 'OSINT',
  'SEARCH', 'INTERCEPTION', 'FILE_READING', 'FORWARDING', 'REMINDER',
]);

export const RESULTS = all<Investigation['ActResult']>()(['FOUND', 'NOTHING_FOUND', 'INCONCLUSIVE']);

export const KINDS = all<Investigation['EvidenceKind']>()([
  'TELEPHONY', 'MESSAGING', 'SOCIAL', 'EMAIL', 'DEVICE_FORENSIC', 'DOCUMENT', 'LINGUISTIC', 'VIDEO', 'WITNESS', 'EXPERT_PSYCHOSOCIAL',
  'CONTEXT_EXPERT', 'FINANCIAL', 'INTELLIGENCE_FILES', 'PHYSICAL_SCENE', 'CSO_RECORD', 'OSINT',
]);

export const SECURINGS = all<Investigation['CustodySecuring']>()([
  'SEIZED', 'SURRENDERED', 'COLLECTED_AT_SCENE', 'CAPTURED_ONLINE', 'EXTRACTED', 'COPIED', 'RECEIVED_FROM_PROVIDER', 'RECORDED',
]);

export const RECIPES = all<Investigation['CopyRecipe']>()(['AS_IS', 'STRIPPED']);

export const INTEGRITIES = all<Investigation['CustodyIntegrity']>()(['MATCHES', 'DIFFERS', 'NOT_CHECKABLE']);

export const JUDGEMENTS = all<Investigation['SeriesJudgement']>()(['SAME_AUTHOR', 'SAME_CAMPAIGN', 'UNRELATED']);

/** Of which cases it is said. */
export const PARTS_OF_A_SERIES = ['ALL', 'NEAREST', 'HERE'] as const;

export const CLOSINGS = all<Investigation['LineClosingGround']>()(['RULED_OUT', 'FOLLOWED_ELSEWHERE', 'NO_MEANS', 'OPENED_IN_ERROR']);

export const OBSTACLES = all<Investigation['LineObstacle']>()([
  'AUTHORISATION_AWAITED', 'ASSISTANCE_AWAITED', 'EVIDENCE_AWAITED', 'PERSON_NOT_REACHABLE', 'TOO_DANGEROUS',
]);

export const HINDRANCES = all<Investigation['ActHindrance']>()([
  'NOT_COMPETENT', 'UNLAWFUL', 'TOO_DANGEROUS', 'NO_MEANS', 'EVIDENCE_GONE', 'NOT_REACHABLE', 'PERSON_DECLINED',
]);
