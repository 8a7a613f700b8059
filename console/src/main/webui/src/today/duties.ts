import type { Term } from '../api/terms';

export type ActName = 'oversight' | 'glass' | 'inactivity' | 'archive';

const ACTS: Record<string, ActName> = {
  ANSWER_TO_OVERSIGHT: 'oversight',
  GLASS_REVIEW: 'glass',
  INACTIVITY_ANSWER: 'inactivity',
  INACTIVITY_ANSWER_60: 'inactivity',
  INACTIVITY_ANSWER_90: 'inactivity',
  ARCHIVE_REVIEW: 'archive',
};

/** The act by which a supervisor or the ombudsman meets this term here, if there is one. */
export const actOf = (term: Term): ActName | undefined => ACTS[term.ruleId];

export const isMine = (term: Term): boolean => term.holder === 'supervisor' || actOf(term) !== undefined;
