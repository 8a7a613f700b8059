import { byPressure, runs, type Term } from '../api/terms';
import type { PlanRow, PlanView } from './queries';

/** A plan with the clocks that run for it, the earliest due first. */
export interface Watched {
  plan: PlanRow;
  terms: Term[];
}

/** An alarm, until the person is safe, or a gap is in front of all; then a check-in that was missed: they are owed within the hour. */
const PRESSING: Record<string, number> = { ALARM: 0, ALARM_ACTED: 0, GAP: 0, CHECKIN_FOLLOWED: 1 };

/** What presses most of a person, if they are in danger or silent now. */
export const pressing = (terms: Term[]): Term | undefined =>
  terms.filter((term) => term.ruleId in PRESSING && runs(term)).toSorted((one, other) => rank(one) - rank(other))[0];

const rank = (term: Term | undefined): number => (term === undefined ? 2 : (PRESSING[term.ruleId] ?? 2));

/**
 * The plans by what is next: alarms and gaps, missed check-ins, then those with a clock, in the order in which the clocks
 * are due; then the others.
 *
 * @param measured the plan of each measure whose case has several plans
 */
export function byNext(plans: PlanRow[], terms: Term[], measured: ReadonlyMap<string, string>): Watched[] {
  const going = withTerms(plans, terms, measured);
  const due = ({ terms: [first] }: Watched) => (first ? terms.indexOf(first) : terms.length);
  return going.sort((one, other) => rank(pressing(one.terms)) - rank(pressing(other.terms)) || due(one) - due(other));
}

/** The plans with their clocks, in the order of the service. */
export const withTerms = (plans: PlanRow[], terms: Term[], measured: ReadonlyMap<string, string>): Watched[] =>
  plans.map((plan) => ({ plan, terms: terms.filter((term) => isOf(term, plan, measured)) }));

/** A clock of a party stands at its plan; that of a measure, at the plan on which it was decided. */
function isOf(term: Term, plan: PlanRow, measured: ReadonlyMap<string, string>): boolean {
  if (OF_THE_PERSON.includes(term.ruleId)) {
    return false;
  }
  if (term.ruleId === 'CHECKIN_FOLLOWED') {
    return term.about === plan.planId;
  }
  if (term.party !== undefined) {
    return term.party === plan.planId;
  }
  const owner = term.measureId === undefined ? undefined : measured.get(term.measureId);
  return OF_PROTECTION.includes(term.holder) && (owner === undefined || owner === plan.planId) && plan.cases.includes(term.caseId);
}

/** The terms of the person stand in no list of what the State owes. */
const OF_THE_PERSON = ['CHECKIN', 'CHANGE_ANSWER', 'MISUSE_ANSWER', 'APPEAL_FILE'];

const OF_PROTECTION = ['protection-officer', 'risk-analyst', 'board-member'];

/** Whether somebody has to ask the person, month by month, how they live where they are safe. */
export const livesElsewhere = (terms: Term[]): boolean => terms.some((term) => term.ruleId === 'RELOCATION_REVIEW' && runs(term));

/** How many measures the person was promised and does not have: their terms to hand over, or to make work again, run. */
export const notInHand = (terms: Term[]): number =>
  new Set(terms.filter((term) => TO_HAVE.includes(term.ruleId) && runs(term)).map((term) => term.measureId)).size;

const TO_HAVE = ['URGENT_IMPLEMENTATION', 'IMPLEMENTED', 'RESTORED'];

/** The plans that have to be read to know on which of them the measures of a case were decided. */
export function shared(plans: PlanRow[], terms: Term[]): string[] {
  const cases = new Set(terms.filter((term) => term.measureId !== undefined).map((term) => term.caseId));
  const inCase = (caseId: string) => plans.filter((plan) => plan.cases.includes(caseId));
  return [...new Set([...cases].map(inCase).filter((several) => several.length > 1).flat().map((plan) => plan.planId))];
}

export const measuresOf = (views: PlanView[]): Map<string, string> =>
  new Map(views.flatMap((view) => view.measures.map((measure): [string, string] => [measure.measureId, view.planId])));

/** The clocks of a plan among those of its cases, what presses most in front. */
export function termsOfPlan(view: PlanView, terms: Term[]): Term[] {
  const measures = new Set(view.measures.map((measure) => measure.measureId));
  const owed = terms.filter((term) => !OF_THE_PERSON.includes(term.ruleId) && (term.ruleId !== 'CHECKIN_FOLLOWED' || term.about === view.planId));
  return byPressure(owed).filter((term) =>
    term.party !== undefined
      ? view.parties.includes(term.party)
      : term.measureId !== undefined
        ? measures.has(term.measureId)
        : OF_PROTECTION.includes(term.holder),
  );
}
