import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { over } from '../api/session';
import { cache } from '../shell/cache';
import { areas, view, vocabularies } from '../test/samples';
import { type Answers, json, refused, show } from '../test/show';
import { workspace } from '../test/workspace';

const CASE = '5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001';
const OTHER = '5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0002';
const EMPTY = { erased: false, said: [], judgements: [], codings: [], verbatims: [], interviews: [], parties: [] };
const PARTIES = {
  ...EMPTY,
  openingId: 'o1',
  part: 'PARTIES',
  parties: [{ party: 'p1', identity: { name: 'Persona de ejemplo', contact: '555', factors: ['Mujer'], unmapped: {} }, roles: [], minutes: [], optOuts: [] }],
  interviews: [{ at: '2026-03-01T09:00:00Z', language: 'es', words: { SAFE_CONTACT: 'Por su hermana' } }],
};
const ACCOUNT = {
  ...EMPTY,
  openingId: 'o2',
  part: 'ACCOUNT',
  told: { account: 'La esperan en la puerta', place: 'El puente', files: [], facets: {}, defenceActivities: [], defenceCauses: [], institutions: [], traces: [], unmapped: {} },
  verbatims: [{ at: '2026-03-01T09:00:00Z', kind: 'MESSAGE', words: 'Sabemos a qué hora sale' }],
};
const plan = (planId: string, ...reports: [caseId: string, reportId: string][]) => ({
  planId,
  kind: 'PERSON',
  parties: ['p1'],
  incidents: reports.map(([caseId, reportId], index) => ({ number: index + 1, caseId, reportId, receivedAt: '2026-03-01T08:00:00Z' })),
  urgentRoute: [],
  measures: [],
  separations: [], offers: [], assessments: [], secondAssessmentAwaited: false, secondAssessmentByAnother: false, reviews: [], floors: [], orders: [], gaps: [], tasks: [], appeals: [], decisions: [], alarms: [], relocations: [], beneficiaries: [],
});
const report = (reportId: string, openable: string[]) => json({ ...view({ reportId, caseNumber: `XX-${reportId}`, urgency: 'U1' }), openable });

function answers(more: Answers = {}): Answers {
  return {
    'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
    'GET /api/intake/v1/public/areas': [json(areas)],
    'GET /api/notification/v1/deadlines': [json({ items: [] })],
    ...workspace(CASE, '9T3GF-9T001-F', 'r1'),
    'GET /api/protection/v1/protections': [json({ items: [{ planId: 'p8' }] })],
    'GET /api/protection/v1/protections/p8': [json(plan('p8', [CASE, 'r1'], [OTHER, 'r2']))],
    'GET /api/intake/v1/reports/r1': [report('r1', ['ACCOUNT', 'PARTIES'])],
    'GET /api/intake/v1/reports/r2': [report('r2', ['ACCOUNT'])],
    'POST /api/intake/v1/reports/r1/openings': [json(PARTIES), json(ACCOUNT)],
    ...more,
  };
}

/** Where what was told in the case is opened. */
const TOLD = `/cases/${CASE}/told`;
const told = async () => within(await screen.findByRole('region', { name: 'Qué se contó' }));
const button = async (number: string) => (await told()).findByRole('button', { name: new RegExp(`^Abrir lo que se contó: Caso ${number}`) });
const names = () => screen.findByText('Persona de ejemplo');

async function open(user: Awaited<ReturnType<typeof show>>['user'], number: string, part: string) {
  await user.click(await button(number));
  const form = await told();
  await user.click(form.getByRole('radio', { name: part }));
  await user.click(form.getByRole('radio', { name: 'Triaje' }));
  await user.click(form.getByRole('button', { name: 'Abrir' }));
}

afterEach(() => vi.useRealTimers());

it('who protects opens whom the plan is for and from what, each report with the parts that open to them', async () => {
  const { user, sent } = await show(TOLD, answers(), ['protection-officer']);
  await user.click(await button('XX-r2'));
  const form = await told();
  expect(form.getAllByRole('radio').map((each) => (each as HTMLInputElement).checked)).not.toContain(true);
  expect(form.getByRole('radio', { name: 'El relato' })).toBeVisible();
  expect(form.queryByRole('radio', { name: 'Las personas' })).toBeNull();
  await user.click(await button('XX-r2'));

  await open(user, 'XX-r1', 'Las personas');
  expect(await names()).toBeVisible();
  expect(screen.getByText('Por su hermana')).toBeVisible();
  await open(user, 'XX-r1', 'El relato');
  expect(await screen.findByText('Sabemos a qué hora sale')).toBeVisible();
  expect(screen.getByText('El puente')).toBeVisible();
  expect(await names()).toBeVisible();
  expect(sent.filter((each) => each.path.endsWith('/openings')).map((each) => each.body)).toEqual([
    { part: 'PARTIES', purpose: 'TRIAGE' },
    { part: 'ACCOUNT', purpose: 'TRIAGE' },
  ]);
});

it('what was opened stays beside the form of another section that is filled in, until somebody takes it away', async () => {
  const { user } = await show(TOLD, answers(), ['protection-officer']);
  await open(user, 'XX-r1', 'Las personas');
  await names();
  await user.click(screen.getByRole('link', { name: 'Riesgo y medidas' }));
  await user.click(await screen.findByRole('link', { name: 'Decidir una medida urgente' }));
  await user.type(await screen.findByRole('textbox', { name: 'En qué consiste' }), 'Escolta');
  expect(screen.queryByRole('region', { name: 'Qué se contó' })).toBeNull();
  expect(await names()).toBeVisible();
  expect(screen.getByText(/^Sale de la pantalla a las/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Quitar de la pantalla' }));
  expect(screen.queryByText('Persona de ejemplo')).toBeNull();
  expect(screen.getByRole('textbox', { name: 'En qué consiste' })).toHaveValue('Escolta');
});

it('what was opened in a plan stays beside the other sections of its case', async () => {
  const opened = { openingId: 'o3', part: 'DELIVERIES', erased: false, measures: [], separations: [], events: [], deliveries: [{ at: '2026-03-01T10:00:00Z', event: 'measure-handed-over', measureId: 'm1', note: 'En su casa' }] };
  const { user } = await show(`/cases/${CASE}/measures/p8/opening`, answers({ 'POST /api/protection/v1/protections/p8/openings': [json(opened)] }), ['protection-officer']);
  await user.click(await screen.findByRole('radio', { name: 'Las implementaciones' }));
  await user.click(screen.getByRole('radio', { name: 'Protección' }));
  await user.click(screen.getByRole('button', { name: 'Abrir' }));
  await screen.findByText('En su casa');
  await user.click(screen.getByRole('link', { name: 'Qué se contó' }));
  await told();
  expect(screen.getByText('En su casa')).toBeVisible();
});

it.each([
  ['its time is over', () => vi.advanceTimersByTime(5 * 60_000)],
  ['the screen goes blank', () => void dispatchEvent(new Event('blank'))],
  ['the session is covered', () => void over()],
])('what was opened leaves the screen when %s', async (_, happens) => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { user } = await show(TOLD, answers(), ['protection-officer']);
  await open(user, 'XX-r1', 'Las personas');
  await names();
  act(happens);
  await waitFor(() => expect(document.body.textContent).not.toContain('Persona de ejemplo'));
});

it('what was opened stays with its case: another case does not show it, and neither does the first one later', async () => {
  const { user, router } = await show(TOLD, answers({ ...workspace(OTHER, 'XX-2', 'r2', 'r1') }), ['protection-officer']);
  await open(user, 'XX-r1', 'Las personas');
  await names();
  for (const caseId of [OTHER, CASE]) {
    await act(() => router.navigate(`/cases/${caseId}/told`));
    await button('XX-r1');
    expect(screen.queryByText('Persona de ejemplo')).toBeNull();
  }
});

it('a report that leaves the reader takes its words along', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const service = { plan: plan('p8', [CASE, 'r1'], [OTHER, 'r2']) };
  const left = { 'GET /api/protection/v1/protections/p8': [() => json(service.plan)()], 'POST /api/intake/v1/reports/r2/openings': [json(ACCOUNT)] };
  const { user } = await show(TOLD, answers(left), ['protection-officer']);
  await open(user, 'XX-r2', 'El relato');
  await screen.findByText('La esperan en la puerta');
  service.plan = plan('p8', [CASE, 'r1']);
  vi.advanceTimersByTime(15_000);
  await waitFor(() => expect(screen.queryByText('La esperan en la puerta')).toBeNull());
});

it('no opening is offered to whom no part opens, and no section stands for reports that are refused', async () => {
  await show(TOLD, answers({ 'GET /api/intake/v1/reports/r1': [report('r1', [])], 'GET /api/intake/v1/reports/r2': [report('r2', [])] }), ['protection-officer']);
  expect(await (await told()).findByText(/^Caso XX-r1/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Abrir lo que se contó/ })).toBeNull();
  cleanup();
  cache.clear();
  const { sent } = await show(`/cases/${CASE}`, answers({ 'GET /api/intake/v1/reports/r1': [refused(403, 'forbidden')] }), ['board-member']);
  expect(await screen.findByRole('link', { name: 'Riesgo y medidas' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Qué se contó' })).toBeNull();
  expect(sent.some(({ path }) => /\/intake\/v1\/reports|\/investigation\/v1\/investigations/.test(path))).toBe(false);
});

it('who investigates opens the account, and it stays when they go to the file', async () => {
  const FILE = { caseId: CASE, reportId: 'r1', affected: [], mine: true, investigator: 'x', released: false, consents: {}, partyConsents: {}, traits: [], coded: [], sameIncident: [], standing: 'OPEN' };
  const { user } = await show(
    TOLD,
    answers({ [`GET /api/investigation/v1/investigations/${CASE}`]: [json(FILE)], [`GET /api/investigation/v1/investigations/${CASE}/hypotheses`]: [json({ items: [] })], 'POST /api/intake/v1/reports/r1/openings': [json(ACCOUNT)] }),
    ['investigator'],
  );
  await open(user, 'XX-r1', 'El relato');
  await screen.findByText('La esperan en la puerta');
  await user.click(await screen.findByRole('link', { name: 'Investigación' }));
  await user.click(await screen.findByRole('link', { name: 'Hipótesis' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Qué se contó' })).toBeNull());
  expect(screen.getByText('La esperan en la puerta')).toBeVisible();
});

it('each report of the case and of the other cases of its plan is offered, and leads to its page for who works on reports', async () => {
  await show(TOLD, answers(), ['supervisor']);
  await button('XX-r2');
  const links = (await told()).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/queue/r1', '/queue/r2']);
});
