import { byPressure, runs, type Term } from '../api/terms';
import type { PlanRow, PlanView } from './queries';

/** A plan with the clocks that run for it, the earliest due first. */
export interface Watched {
  plan: PlanRow;
  terms: Term[];
}

/**
 * The plans by what is next: those with a clock first, in the order in which the clocks are due; then the others.
 *
 * @param measured the plan of each measure whose case has several plans
 */
export function byNext(plans: PlanRow[], terms: Term[], measured: ReadonlyMap<string, string>): Watched[] {
  const going = withTerms(plans, terms, measured);
  const due = ({ terms: [first] }: Watched) => (first ? terms.indexOf(first) : terms.length);
  return going.sort((one, other) => due(one) - due(other));
}

/** The plans with their clocks, in the order of the service. */
export const withTerms = (plans: PlanRow[], terms: Term[], measured: ReadonlyMap<string, string>): Watched[] =>
  plans.map((plan) => ({ plan, terms: terms.filter((term) => isOf(term, plan, measured)) }));

/** A clock of a party stands at its plan; that of a measure, at the plan on which it was decided. */
function isOf(term: Term, plan: PlanRow, measured: ReadonlyMap<string, string>): boolean {
  if (term.party !== undefined) {
    return term.party === plan.planId;
  }
  const owner = term.measureId === undefined ? undefined : measured.get(term.measureId);
  return OF_PROTECTION.includes(term.holder) && (owner === undefined || owner === plan.planId) && plan.cases.includes(term.caseId);
}

const OF_PROTECTION = ['protection-officer', 'risk-analyst', 'board-member'];

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
  return byPressure(terms).filter((term) =>
    term.party !== undefined
      ? view.parties.includes(term.party)
      : term.measureId !== undefined
        ? measures.has(term.measureId)
        : OF_PROTECTION.includes(term.holder),
  );
}
