import { expect, it } from 'vitest';
import type { Term } from '../api/terms';
import type { PlanRow, PlanView } from './queries';
import { byNext, livesElsewhere, notInHand, shared, termsOfPlan } from './rows';

const row = (planId: string, ...cases: string[]): PlanRow => ({ cursor: planId, planId, kind: 'PERSON', incidents: cases.length, cases, urgent: false });
const term = (deadlineId: string, more: Partial<Term>): Term => ({
  deadlineId,
  ruleId: 'R',
  caseId: 'c1',
  caseNumber: 'N1',
  holder: 'protection-officer',
  start: '2026-03-01T08:00:00Z',
  due: '2026-03-01T11:00:00Z',
  state: 'RUNNING',
  explanation: { en: deadlineId, es: deadlineId },
  ...more,
});
const said = (rows: ReturnType<typeof byNext>) => rows.map((each) => [each.plan.planId, ...each.terms.map((one) => one.deadlineId)]);

it('the plan whose clock is due first stands in front, and plans without a clock come last', () => {
  const plans = [row('p1', 'c1'), row('p2', 'c2'), row('p3', 'c3')];
  const terms = [term('early', { party: 'p3', caseId: 'c3' }), term('late', { party: 'p2', caseId: 'c2' })];
  expect(said(byNext(plans, terms, new Map()))).toEqual([['p3', 'early'], ['p2', 'late'], ['p1']]);
});

it('the clock of a measure stands at its plan alone, also where a case has two', () => {
  const plans = [row('p1', 'c1'), row('p2', 'c1'), row('p3', 'c2')];
  const terms = [term('of measure', { measureId: 'm1' }), term('alone', { measureId: 'm2', caseId: 'c2' })];
  expect(shared(plans, terms)).toEqual(['p1', 'p2']);
  expect(said(byNext(plans, terms, new Map([['m1', 'p2']])))).toEqual([['p2', 'of measure'], ['p3', 'alone'], ['p1']]);
});

it('the clocks of an investigation stand at no plan', () => {
  expect(said(byNext([row('p1', 'c1')], [term('file', { holder: 'investigator' })], new Map()))).toEqual([['p1']]);
});

it('of a measure with several clocks the one that is breached stands in front, then one that runs, then one that was met', () => {
  const view = { parties: [], measures: [{ measureId: 'm1' }] } as unknown as PlanView;
  const of = (id: string, state: string) => term(id, { measureId: 'm1', state });
  const terms = [of('met', 'MET'), of('runs', 'RUNNING'), of('paused', 'PAUSED'), of('breached', 'BREACHED')];
  expect(termsOfPlan(view, terms).map((each) => each.deadlineId)).toEqual(['breached', 'runs', 'paused', 'met']);
});

it('a measure is not in hand while its term to hand it over or to make it work again runs, and counts once', () => {
  const of = (ruleId: string, measureId: string, state = 'RUNNING') => term(`${ruleId} ${measureId}`, { ruleId, measureId, state });
  expect(notInHand([of('IMPLEMENTED', 'm1', 'BREACHED'), of('RESTORED', 'm1'), of('URGENT_IMPLEMENTATION', 'm2', 'MET'), of('TESTED', 'm3')])).toBe(1);
});

it('a person lives elsewhere while somebody has to ask them there', () => {
  expect(livesElsewhere([term('asked', { ruleId: 'RELOCATION_REVIEW', state: 'BREACHED' })])).toBe(true);
  expect(livesElsewhere([term('back', { ruleId: 'RELOCATION_REVIEW', state: 'WITHDRAWN' }), term('other', {})])).toBe(false);
});

it('an alarm that goes on or a gap is in front of all, then a check-in that was missed, and the term of the person stands in no list', () => {
  const plans = [row('p1', 'c1'), row('p2', 'c2'), row('p3', 'c3'), row('p4', 'c4'), row('p5', 'c5')];
  const terms = [
    term('first', { caseId: 'c1' }),
    term('own', { caseId: 'c1', ruleId: 'CHECKIN', about: 'p1' }),
    term('silent', { caseId: 'c2', ruleId: 'CHECKIN_FOLLOWED', about: 'p2' }),
    term('of another', { caseId: 'c3', ruleId: 'CHECKIN_FOLLOWED', about: 'p9' }),
    term('danger', { caseId: 'c4', ruleId: 'ALARM' }),
    term('answered', { caseId: 'c5', ruleId: 'ALARM_ACTED' }),
  ];
  const order = [['p4', 'danger'], ['p5', 'answered'], ['p2', 'silent'], ['p1', 'first'], ['p3']];
  expect(said(byNext(plans, terms, new Map()))).toEqual(order);
});
