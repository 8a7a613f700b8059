import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { over } from '../api/session';
import { areas, view, vocabularies } from '../test/samples';
import { type Answers, json, refused, show } from '../test/show';

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
  separations: [],
});
const report = (reportId: string, openable: string[]) => json({ ...view({ reportId, caseNumber: `XX-${reportId}`, urgency: 'U1' }), openable });

function answers(more: Answers = {}): Answers {
  return {
    'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
    'GET /api/intake/v1/public/areas': [json(areas)],
    'GET /api/notification/v1/deadlines': [json({ items: [] })],
    'GET /api/protection/v1/protections': [json({ items: [] })],
    'GET /api/protection/v1/protections/p8': [json(plan('p8', [CASE, 'r1'], [OTHER, 'r2']))],
    'GET /api/intake/v1/reports/r1': [report('r1', ['ACCOUNT', 'PARTIES'])],
    'GET /api/intake/v1/reports/r2': [report('r2', ['ACCOUNT'])],
    'POST /api/intake/v1/reports/r1/openings': [json(PARTIES), json(ACCOUNT)],
    ...more,
  };
}

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
  const { user, sent } = await show('/plan/p8', answers(), ['protection-officer']);
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

it('what was opened stays beside the form that is filled in, until somebody takes it away', async () => {
  const { user, router } = await show('/plan/p8', answers(), ['protection-officer']);
  await open(user, 'XX-r1', 'Las personas');
  await names();
  await act(() => router.navigate('/plan/p8/measure'));
  await user.type(await screen.findByRole('textbox', { name: 'En qué consiste' }), 'Escolta');
  expect(await names()).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Quitar de la pantalla' }));
  expect(screen.queryByText('Persona de ejemplo')).toBeNull();
  expect(screen.getByRole('textbox', { name: 'En qué consiste' })).toHaveValue('Escolta');
});

it.each([
  ['its time is over', () => vi.advanceTimersByTime(5 * 60_000)],
  ['the screen goes blank', () => void dispatchEvent(new Event('blank'))],
  ['the session is covered', () => void over()],
])('what was opened leaves the screen when %s', async (_, happens) => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { user } = await show('/plan/p8', answers(), ['protection-officer']);
  await open(user, 'XX-r1', 'Las personas');
  await names();
  act(happens);
  await waitFor(() => expect(document.body.textContent).not.toContain('Persona de ejemplo'));
});

it('what was opened stays with its plan: another plan does not show it, and neither does the first one later', async () => {
  const { user, router } = await show('/plan/p8', answers({ 'GET /api/protection/v1/protections/p9': [json(plan('p9', [CASE, 'r1']))] }), ['protection-officer']);
  await open(user, 'XX-r1', 'Las personas');
  await names();
  for (const planId of ['p9', 'p8']) {
    await act(() => router.navigate(`/plan/${planId}`));
    await button('XX-r1');
    expect(screen.queryByText('Persona de ejemplo')).toBeNull();
  }
});

it('a report that leaves the reader takes its words along', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const service = { plan: plan('p8', [CASE, 'r1'], [OTHER, 'r2']) };
  const { user } = await show('/plan/p8', answers({ 'GET /api/protection/v1/protections/p8': [() => json(service.plan)()] }), ['protection-officer']);
  await open(user, 'XX-r1', 'Las personas');
  await names();
  service.plan = plan('p8', [OTHER, 'r2']);
  vi.advanceTimersByTime(15_000);
  await waitFor(() => expect(screen.queryByText('Persona de ejemplo')).toBeNull());
});

it('nothing is offered, and nothing shows that it is missing, to whom no part opens', async () => {
  const shut = { 'GET /api/intake/v1/reports/r1': [refused(403, 'forbidden')], 'GET /api/intake/v1/reports/r2': [report('r2', [])] };
  await show('/plan/p8', answers(shut), ['board-member']);
  await screen.findByRole('heading', { level: 2, name: 'Incidentes' });
  expect(screen.queryByRole('region', { name: 'Qué se contó' })).toBeNull();
});

it('a plan says at its head how urgent it is, who is responsible, and the next date of law', async () => {
  const due = new Date(Date.now() + 3_660_000).toISOString();
  const term = { deadlineId: 'd1', ruleId: 'R', caseId: CASE, party: 'p1', holder: 'protection-officer', start: due, due, state: 'RUNNING', label: { es: 'Decidir' }, explanation: { es: 'x', en: 'x' } };
  await show('/plan/p8', answers({ 'GET /api/notification/v1/deadlines': [json({ items: [term] })], 'GET /api/protection/v1/protections/p8': [json(plan('p8', [CASE, 'r1']))] }), ['protection-officer']);
  const head = (await screen.findByText('Siguiente fecha legal')).closest('dl') as HTMLElement;
  await within(head).findByText('U1: hoy');
  expect(within(head).getByText('Protección')).toBeVisible();
  expect(head).toHaveTextContent('Decidir: faltan 1 h');
});

it('who investigates opens the account on the first page of the file, and it stays when they go to another', async () => {
  const FILE = { caseId: CASE, reportId: 'r1', affected: [], mine: true, investigator: 'x', released: false, consents: {}, partyConsents: {}, traits: [], coded: [], sameIncident: [], standing: 'OPEN' };
  const { user } = await show(
    `/file/${CASE}`,
    answers({ [`GET /api/investigation/v1/investigations/${CASE}`]: [json(FILE)], [`GET /api/investigation/v1/investigations/${CASE}/hypotheses`]: [json({ items: [] })] , 'POST /api/intake/v1/reports/r1/openings': [json(ACCOUNT)] }),
    ['investigator'],
  );
  await open(user, 'XX-r1', 'El relato');
  await screen.findByText('La esperan en la puerta');
  expect((screen.getByText('Siguiente fecha legal').closest('dl') as HTMLElement)).toHaveTextContent('Ninguna que su función pueda ver');
  await user.click(screen.getByRole('link', { name: 'Hipótesis' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Qué se contó' })).toBeNull());
  expect(screen.getByText('La esperan en la puerta')).toBeVisible();
});

it('the page of a case offers each of its reports', async () => {
  const at = '2026-03-01T08:00:00Z';
  const { user } = await show(
    `/cases/${CASE}`,
    answers({
      [`GET /api/notification/v1/cases/${CASE}`]: [json({ caseId: CASE, caseNumber: '9T3GF-9T001-F', reports: [{ reportId: 'r1', receivedAt: at }, { reportId: 'r2', receivedAt: at }] })],
      [`GET /api/notification/v1/cases/${CASE}/timeline`]: [json({ items: [] })],
      'GET /api/notification/v1/alerts': [json({ items: [] })],
    }),
    ['protection-officer'],
  );
  expect(await button('XX-r2')).toBeVisible();
  await open(user, 'XX-r1', 'Las personas');
  expect(await names()).toBeVisible();
});
