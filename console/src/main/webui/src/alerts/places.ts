import type { Alert } from '../api/alerts';
import { atFile, atPlan } from '../made/screens';
import { DAY_ACTS, isRule } from '../shell/dayActs';

/** What the place of an act names beside the case. */
export type Thing = 'report' | 'plan' | 'file' | 'day' | 'identity' | 'case';

/** Where an act is done: on which thing, and on which part of its page. */
export interface Place {
  on: Thing;
  part: string;
}

const at = (on: Thing, part = ''): Place => ({ on, part });

/** The acts that meet a term and have a part of a page of their own; other terms of an investigator lead to the file. */
const OF_TERMS: Record<string, Place> = {
  ACKNOWLEDGE_RECEIPT: at('report'),
  TRIAGE: at('report', '/triage'),
  TRANSFER_ACKNOWLEDGED: at('report'),
  CONSENT_RATIFIED: at('report'),
  URGENT_DECISION: at('plan', '/measure'),
  URGENT_IMPLEMENTATION: at('plan'),
  IMPLEMENTED: at('plan'),
  TESTED: at('plan'),
  RESTORED: at('plan'),
  EFFECTIVENESS: at('plan'),
  GAP: at('plan'),
  CHECKIN_FOLLOWED: at('plan'),
  ALARM: at('plan'),
  ALARM_ACTED: at('plan'),
  CONTACT: at('plan'),
  RELOCATION_REVIEW: at('plan'),
  TASK_ANSWER: at('plan'),
  TASK_REFUSED: at('plan'),
  RISK_ASSESSMENT: at('plan'),
  REQUEST_ROUTED: at('plan'),
  REEVALUATION: at('plan', '/assessment'),
  REVIEW_ON_CHANGE: at('plan'),
  REASSESSMENT: at('plan', '/assessment'),
  SCHEDULED: at('plan'),
  PAPERS: at('plan'),
  MATTER_DECIDED: at('plan'),
  ADOPTED: at('plan'),
  REQUEST_DECIDED: at('plan'),
  REQUEST_DECIDED_URGENT: at('plan'),
  RATIFIED: at('plan'),
  AUTHORITIES_TOLD: at('plan'),
  PERSON_TOLD: at('plan'),
  CHANGE_ANSWER: at('plan'),
  CHANGE_PREPARED: at('plan'),
  MISUSE_VERIFIED: at('plan'),
  MISUSE_VERIFIED_LONGER: at('plan'),
  MISUSE_ANSWER: at('plan'),
  MISUSE_DECIDED: at('plan'),
  APPEAL_FILE: at('plan'),
  APPEAL_DECIDED: at('plan'),
  APPEAL_DECIDED_URGENT: at('plan'),
  COUNCIL: at('plan'),
  SEPARATION_REVIEW: at('plan'),
  FILE_OPENED: at('file', '/taking'),
  FIRST_HYPOTHESIS: at('file', '/hypotheses'),
  VIEWS_ON_DISCARD: at('file', '/hypotheses'),
  FIRST_ACT: at('file', '/programme'),
  FIRST_ACT_U0: at('file', '/programme'),
  ACT_DUE: at('file', '/programme'),
  PROPOSAL_ANSWER: at('file', '/programme'),
  PROGRAMME: at('file', '/programme'),
  PROGRAMME_REVIEW: at('file', '/programme'),
  REVIEW_ON_THREAT: at('file', '/programme'),
  INACTIVITY_30: at('file', '/programme'),
  VOLATILE_LISTED: at('file', '/evidence'),
  VOLATILE_SECURED: at('file', '/evidence'),
  CUSTODY_ANSWER: at('file', '/evidence'),
  DOSSIER_APPROVAL: at('file', '/papers'),
  IDENTITY_ANSWER: at('identity'),
};

/** The acts that an alert asks for by its kind alone. */
const OF_KINDS: Partial<Record<Alert['kind'], Place>> = {
  IMMINENT_DANGER: at('plan', '/measure'),
  STATEMENT_ADDED: at('report', '/opening'),
  WALL_APPLIED: at('case', '/access'),
  GLASS_BROKEN: at('case', '/access'),
  IDENTITY_REQUESTED: at('identity'),
  PARTIES_SET_APART: at('plan'),
  PROTECTION_REQUESTED: at('plan'),
  PROTECTION_GAP: at('plan'),
  PERSON_IN_DANGER: at('plan'),
  CHECKIN_MISSED: at('plan'),
  PROTECTION_REVIEW_CALLED: at('plan'),
  ANSWER_DEMANDED: at('case', '/duties'),
  PERSON_NOT_TOLD: at('report'),
};

/** Places of the console without which a reader cannot go to a thing. */
const NEEDS: Record<Thing, string> = { report: '/queue', plan: '/plan', file: '/file', day: '/today', identity: '/identity', case: '/cases' };

/** Where the act of an alert is done by a reader who has these places; the duties of the case where no page is known. */
export function placeOf(alert: Alert, hasPlace: (path: string) => boolean): Place {
  const rule = alert.clock?.ruleId ?? '';
  const place = isRule(rule) && hasPlace(NEEDS.day) ? at('day', `/${DAY_ACTS[rule]}`) : (OF_TERMS[rule] ?? OF_KINDS[alert.kind]);
  return place && hasPlace(NEEDS[place.on]) ? place : at('case', '/duties');
}

/** The address of a place. Without the thing that it names: the duties of the case. */
export function addressOf({ caseId, deadlineId }: Alert, { on, part }: Place, thing: string | null | undefined): string {
  switch (on) {
    case 'report':
      return thing ? `/queue/${thing}${part}` : `/cases/${caseId}/duties`;
    case 'plan':
      return thing ? `${atPlan(caseId, thing)}${part}` : `/cases/${caseId}/duties`;
    case 'file':
      return `${atFile(caseId)}${part}`;
    case 'day':
      return `/today${part}/${deadlineId ?? ''}?case=${caseId}`;
    case 'identity':
      return '/identity';
    case 'case':
      return `/cases/${caseId}${part}`;
  }
}
