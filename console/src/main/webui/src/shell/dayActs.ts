export type ActName = 'oversight' | 'glass' | 'inactivity' | 'archive';

/** The terms that a supervisor or the ombudsman meets on the page of the day, and by which act. */
export const DAY_ACTS = {
  ANSWER_TO_OVERSIGHT: 'oversight',
  GLASS_REVIEW: 'glass',
  INACTIVITY_ANSWER: 'inactivity',
  INACTIVITY_ANSWER_60: 'inactivity',
  INACTIVITY_ANSWER_90: 'inactivity',
  ARCHIVE_REVIEW: 'archive',
} as const satisfies Record<string, ActName>;

export type Rule = keyof typeof DAY_ACTS;

export const isRule = (rule: string): rule is Rule => Object.hasOwn(DAY_ACTS, rule);
