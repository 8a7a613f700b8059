import type { BodyOf } from '../api/act';
import type { Term } from '../api/terms';
import { type ActName, DAY_ACTS, isRule, type Rule } from '../shell/dayActs';
import type { answerInactivity } from './commands';

export type { ActName, Rule } from '../shell/dayActs';

/** The other acts of a day, which no term names. */
export const OTHERS = ['file', 'claim', 'erasure'] as const;

/** All that a day links to. Each is done once, at a real service, by `browser/duties.browser.ts`. */
export type Duty = Rule | (typeof OTHERS)[number];

/** The inactivity that each of these terms asks to be answered. */
export const STEPS = {
  INACTIVITY_ANSWER: 'INACTIVITY_30',
  INACTIVITY_ANSWER_60: 'INACTIVITY_60',
  INACTIVITY_ANSWER_90: 'INACTIVITY_90',
} as const satisfies { [rule in Rule as (typeof DAY_ACTS)[rule] extends 'inactivity' ? rule : never]: BodyOf<typeof answerInactivity>['step'] };

export const isInactivity = (rule: string): rule is keyof typeof STEPS => Object.hasOwn(STEPS, rule);

/** The act by which a supervisor or the ombudsman meets this term here, if there is one. */
export const actOf = (term: Term): ActName | undefined => (isRule(term.ruleId) ? DAY_ACTS[term.ruleId] : undefined);

export const isMine = (term: Term): boolean => term.holder === 'supervisor' || actOf(term) !== undefined;
