import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import './route'; // the first test does not wait for it
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, line, refused, show } from '../test/show';

const HOUR = 3_600_000;
const from = (millis: number) => new Date(Date.now() + millis).toISOString();
const words = (text: string) => ({ es: text, en: text });

const alert = (more: object = {}) => ({
  alertId: 'a1',
  caseId: 'c1',
  caseNumber: '7K2M9-XXXXX-C',
  kind: 'DEADLINE_DUE_SOON',
  state: 'OPEN',
  role: 'protection-officer',
  deadlineId: 'd1',
  clock: { ruleId: 'URGENT_DECISION', label: words('Decidir las medidas urgentes'), start: from(-2 * HOUR), due: from(HOUR + 60_000), explanation: words('x') },
  next: { role: 'supervisor', at: '2026-03-01T14:32:00Z' },
  raisedAt: from(-HOUR),
  rounds: 2,
  called: [] as object[],
  calledYou: false,
  version: 3,
  ...more,
});

const ANSWERED = alert({ state: 'ACKNOWLEDGED', acknowledgedAt: from(0) });
const DONE = { recorded: [], clocks: { started: [], met: [], contested: [] } };
const ANSWER = 'POST /api/notification/v1/alerts/a1/acknowledgement';

function answers(more: Answers = {}, stream = line()): Answers {
  return {
    'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
    'GET /api/intake/v1/public/areas': [json(areas)],
    'GET /api/notification/v1/alerts': [json({ items: [alert()] })],
    'GET /api/notification/v1/streams/alerts': [stream.answer],
    ...more,
  };
}

it('says for what, how long is left, who is called, and what happens when nobody answers', async () => {
  await show('/alerts', answers(), ['protection-officer']);
  const row = (await screen.findByRole('link', { name: '7K2M9-XXXXX-C' })).closest('tr') as HTMLElement;
  await within(row).findByText('Un plazo está por vencer');
  expect(row).toHaveTextContent('Decidir las medidas urgentes');
  expect(within(row).getByText(/^faltan 1 h/)).toBeVisible();
  expect(row).toHaveTextContent(/se avisa a Supervisión/);
  expect(row.textContent).not.toMatch(/DEADLINE|protection-officer/);
});

it('shows first what waits for the person’s own function', async () => {
  const ofSupervisor = alert({ alertId: 'a2', caseNumber: 'QQQQQ-XXXXX-C', role: 'supervisor' });
  const { user } = await show('/alerts', answers({ 'GET /api/notification/v1/alerts': [json({ items: [alert(), ofSupervisor] })] }), ['supervisor']);
  expect(await screen.findByRole('link', { name: 'QQQQQ-XXXXX-C' })).toBeVisible();
  expect(screen.queryByRole('link', { name: '7K2M9-XXXXX-C' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Todas sin responder' }));
  expect(await screen.findByRole('link', { name: '7K2M9-XXXXX-C' })).toBeVisible();
});

it('a new alert is counted on every page by itself', async () => {
  const stream = line();
  const service = { items: [alert()] };
  await show('/alerts', answers({ 'GET /api/notification/v1/alerts': [() => json(service)()] }, stream), ['protection-officer']);
  expect(await screen.findByRole('link', { name: '1 alerta' })).toBeVisible();
  service.items = [alert(), alert({ alertId: 'a2' })];
  stream.send({ what: 'alert-raised', caseId: 'c2' }, 'e1');
  expect(await screen.findByRole('link', { name: '2 alertas' })).toBeVisible();
  expect(screen.getByText('Hay una alerta nueva')).toBeInTheDocument();
});

it('a person answers, and reads what follows; the second one reads that another did', async () => {
  const service = { items: [alert()] };
  const { user, sent } = await show(
    '/alerts/a1',
    answers({ 'GET /api/notification/v1/alerts': [() => json(service)()], [ANSWER]: [refused(409, 'answered-by-another'), json(DONE)] }),
    ['supervisor', 'protection-officer'],
  );
  await user.click(await screen.findByRole('button', { name: 'Me hago cargo' }));
  expect(await screen.findByText('No se pudo registrar: Otra persona ya respondió por esta alerta')).toBeVisible();
  service.items = [ANSWERED];
  await user.click(screen.getByRole('button', { name: 'Me hago cargo' }));
  expect(await screen.findByText('Usted se hizo cargo de la alerta')).toBeVisible();
  const form = screen.getByRole('complementary');
  expect(await within(form).findByText(/si el acto no sigue, se avisa a/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ir al caso' })).toHaveAttribute('href', '/cases/c1');
  const [first, second] = sent.filter((each) => each.path.endsWith('/acknowledgement'));
  expect(second?.headers.get('Idempotency-Key')).not.toBe(first?.headers.get('Idempotency-Key'));
});

it('an alert carries the acts that meet its term, and says who was called and why the reader does not answer it', async () => {
  const officer = { person: 's', pseudonym: 'p7', name: 'Inés Vega', functions: ['protection-officer'], institution: 'MECHANISM' };
  const meets = { operation: 'decideUrgentMeasure', standing: 'OPEN', terms: [{ id: 'URGENT_DECISION', choose: {} }], items: [] };
  const closed = { operation: 'acknowledgeAlert', standing: 'CLOSED', refusal: 'not-on-this-rung', terms: [], items: [] };
  await show(
    '/alerts/a1',
    answers({
      'GET /api/notification/v1/alerts': [json({ items: [alert({ paged: 'p7' })] })],
      'GET /api/notification/v1/alerts/a1/acts': [json({ acts: [closed] })],
      'GET /api/notification/v1/staff': [json([officer])],
      'GET /api/protection/v1/protections': [json({ items: [{ planId: 'p1' }] })],
      'GET /api/protection/v1/protections/p1/acts': [json({ acts: [meets] })],
    }),
    ['protection-officer'],
  );
  const acts = within(await screen.findByRole('list', { name: 'Lo que cumple esta obligación' }));
  expect(acts.getByRole('link')).toHaveAttribute('href', '/cases/c1/measures/p1/measure');
  expect(await screen.findByText(/^Ahora no: /)).toBeVisible();
  expect(await screen.findByText('Inés Vega')).toBeVisible();
});

it('one click on the row answers for an alert', async () => {
  const service = { items: [alert()] };
  const { user } = await show('/alerts', answers({ 'GET /api/notification/v1/alerts': [() => json(service)()], [ANSWER]: [json(DONE)] }), ['protection-officer']);
  const take = await screen.findByRole('button', { name: 'Me hago cargo del caso 7K2M9-XXXXX-C' });
  service.items = [];
  await user.click(take);
  expect(await screen.findByRole('link', { name: '0 alertas' })).toBeVisible();
});

it('an alert that climbed while nobody answered stays in sight, and the counter says how many wait in all', async () => {
  const climbed = alert({ role: 'supervisor', calledYou: true });
  const another = alert({ alertId: 'a2', caseNumber: 'QQQQQ-XXXXX-C', role: 'ombudsman' });
  await show('/alerts', answers({ 'GET /api/notification/v1/alerts': [json({ items: [climbed, another] })] }), ['protection-officer']);
  const row = (await screen.findByRole('link', { name: '7K2M9-XXXXX-C' })).closest('tr') as HTMLElement;
  expect(within(row).getByText('Subió sin respuesta')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'QQQQQ-XXXXX-C' })).toBeNull();
  expect(screen.getByRole('link', { name: '1 alerta · 1 subió sin respuesta · 2 abiertas en total' })).toHaveClass('ringing');
});

it('alerts are narrowed and sorted by codes that stand in the address, and a number that stands in none', async () => {
  const danger = alert({ alertId: 'a2', caseNumber: 'QQQQQ-XXXXX-C', kind: 'IMMINENT_DANGER', role: 'supervisor', clock: undefined });
  const later = alert({ alertId: 'a3', caseNumber: '7K2ZZ-XXXXX-C', clock: { ...alert().clock, due: from(9 * HOUR) } });
  const items = [later, danger, alert()];
  const { user, router } = await show('/alerts?show=open', answers({ 'GET /api/notification/v1/alerts': [json({ items })] }), ['supervisor']);
  const numbers = () => screen.queryAllByRole('link', { name: /^\w{5}-XXXXX-C$/ }).map((link) => link.textContent);
  await screen.findByRole('link', { name: 'QQQQQ-XXXXX-C' });
  await user.click(screen.getByRole('button', { name: 'Plazo' }));
  expect(numbers()).toEqual(['7K2M9-XXXXX-C', '7K2ZZ-XXXXX-C', 'QQQQQ-XXXXX-C']);
  await user.click(screen.getByRole('button', { name: 'Filtrar (1)' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Por qué' }), 'Peligro inminente');
  expect(numbers()).toEqual(['QQQQQ-XXXXX-C']);
  expect(router.state.location.search).toBe('?show=open&order=DUE&kind=IMMINENT_DANGER');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Por qué' }), 'Cualquier motivo');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Se avisa a' }), 'Protección');
  await user.type(screen.getByRole('textbox', { name: 'Número, o cómo empieza' }), '7k2z');
  expect(numbers()).toEqual(['7K2ZZ-XXXXX-C']);
  expect(router.state.location.search).toBe('?show=open&order=DUE&role=protection-officer');
  await user.type(screen.getByRole('textbox', { name: 'Número, o cómo empieza' }), 'z9');
  expect(screen.getByText('Ninguna es así')).toBeVisible();
});

it('keys go through the rows, and a key closes the alert that stands beside', async () => {
  const items = [alert(), alert({ alertId: 'a2', caseNumber: 'QQQQQ-XXXXX-C' })];
  const { user, router } = await show('/alerts/a1', answers({ 'GET /api/notification/v1/alerts': [json({ items })] }), ['protection-officer']);
  const [first, second] = await screen.findAllByRole('link', { name: /^\w{5}-XXXXX-C$/ });
  await screen.findByRole('complementary');
  await user.keyboard('j');
  expect(second).toHaveFocus(); // the row that stands open is the one before
  await user.keyboard('k');
  expect(first).toHaveFocus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/alerts'));
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Teclas' })).toHaveTextContent('siguiente');
});

it('an alert leads to its act in one step', async () => {
  const plans = { 'GET /api/protection/v1/protections': [json({ items: [{ planId: 'p1' }] })] };
  const { user, router } = await show('/alerts', answers(plans), ['protection-officer']);
  await user.click(await screen.findByRole('link', { name: 'Ir al acto del caso 7K2M9-XXXXX-C' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/cases/c1/measures/p1/measure'));
});

it.each([
  ['TRIAGE', ['intake-officer'], '/queue/r1/triage'],
  ['TRIAGE', ['investigator'], '/cases/c1/duties'],
  ['FIRST_ACT', ['investigator'], '/cases/c1/investigation/programme'],
  ['GLASS_REVIEW', ['supervisor'], '/today/glass/d1'],
  ['UNHEARD_OF', ['supervisor'], '/cases/c1/duties'],
])('the act of %s by %s is done at %s', async (ruleId, functions, to) => {
  const about = alert({ kind: 'DEADLINE_BREACHED', clock: { ...alert().clock, ruleId } });
  const known = json({ caseId: 'c1', caseNumber: '7K2M9-XXXXX-C', reports: [{ reportId: 'r1', receivedAt: from(-HOUR) }] });
  const { router } = await show(
    '/alerts/a1/act',
    answers({ 'GET /api/notification/v1/alerts': [json({ items: [about] })], 'GET /api/notification/v1/cases/c1': [known] }),
    functions,
  );
  await waitFor(() => expect(router.state.location.pathname).toBe(to));
});

it('a lost line is said beside the counter', async () => {
  const stream = line();
  await show('/alerts', answers({ 'GET /api/notification/v1/alerts': [json({ items: [alert()] })] }, stream), ['protection-officer']);
  expect(await screen.findByRole('link', { name: '1 alerta' })).toBeVisible();
  stream.cut();
  expect(await screen.findByText(/^Alertas sin conexión desde las/)).toBeVisible();
});

it('says who was called by which way and what came back, and of a person without a way that the console alone calls', async () => {
  const called = [
    { person: 'p-eva', since: '2026-03-01T14:00:00Z', tried: [{ way: 'MAIL', taken: false, at: '2026-03-01T14:00:00Z' }, { way: 'MAIL', taken: true, at: '2026-03-01T14:01:00Z' }] },
    { person: 'p-ana', since: '2026-03-01T14:05:00Z', tried: [] },
  ];
  await show('/alerts/a1', answers({ 'GET /api/notification/v1/alerts': [json({ items: [alert({ called })] })] }), ['supervisor']);
  const tried = within((await screen.findByText('A quién se avisó')).nextElementSibling as HTMLElement);
  const [first, second] = tried.getAllByRole('listitem');
  expect(first).toHaveTextContent(/08:00 · .*: no se pudo, a las 08:00; .*: el aviso salió a las 08:01/);
  expect(second).toHaveTextContent(/08:05 · solo en la consola/);
});
