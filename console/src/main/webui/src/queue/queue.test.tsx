import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { areas, row, view, vocabularies } from '../test/samples';
import { type Answers, json, line, refused, show } from '../test/show';

const DONE = { recorded: [], clocks: { started: [], met: [{ term: 'TRIAGE', label: { es: 'Hacer el triaje', en: 'Triage' }, toBeConfirmed: false }], contested: [] } };
const TRIAGE = 'POST /api/intake/v1/reports/r1/triage';

function answers(more: Answers = {}, stream = line()): Answers {
  return {
    'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
    'GET /api/intake/v1/public/areas': [json(areas)],
    'GET /api/intake/v1/reports': [json({ items: [row('r1')] })],
    'GET /api/intake/v1/streams/reports': [stream.answer],
    'GET /api/intake/v1/reports/r1': [json(view(), 200, { ETag: '"1"' })],
    'GET /api/intake/v1/reports/r1/look-alikes': [json([])],
    ...more,
  };
}

describe('the list', () => {
  it('says in words what is known, and never a code', async () => {
    await show('/queue', answers());
    const first = (await screen.findByRole('link', { name: 'XX-r1' })).closest('tr') as HTMLElement;
    await within(first).findByText('Muerte');
    expect(within(first).getByText('Sugerida: U1: hoy')).toBeVisible();
    expect(within(first).getByText('Por: Muerte')).toBeVisible();
    expect(within(first).getByText('Valle Alto')).toBeVisible();
    expect(first.textContent).not.toMatch(/DEATH|HOTLINE|ANNOUNCED/);
  });

  it('shows a claim in its row, and a new report by itself', async () => {
    const stream = line();
    const service = { items: [row('r1')] };
    await show('/queue', answers({ 'GET /api/intake/v1/reports': [() => json(service)()] }, stream));
    await screen.findByRole('link', { name: 'XX-r1' });
    service.items = [row('r1', { claim: { yours: false, until: new Date(Date.now() + 900_000).toISOString() } })];
    stream.send(service.items[0] ?? {});
    expect(await screen.findByText(/^De otra persona hasta/)).toBeVisible();
    service.items = [row('r2'), ...service.items];
    stream.send(row('r2'));
    expect(await screen.findByRole('link', { name: 'XX-r2' })).toBeVisible();
  });

  it('moves nothing under a person who stands in it', async () => {
    const stream = line();
    const service = { items: [row('r1')] };
    const { user, sent } = await show('/queue', answers({ 'GET /api/intake/v1/reports': [() => json(service)()] }, stream));
    const lists = () => sent.filter((each) => each.path === '/api/intake/v1/reports').length;
    (await screen.findByRole('link', { name: 'XX-r1' })).focus();
    await waitFor(() => expect(lists()).toBe(2)); // at first, and when the line stood
    service.items = [row('r2'), ...service.items];
    stream.send(row('r2'));
    await user.click(await screen.findByRole('button', { name: '1 reporte nuevo: mostrar' }));
    expect(await screen.findByRole('link', { name: 'XX-r2' })).toBeVisible();
  });
});

it('a claim of which nobody knows whether it was recorded says so', async () => {
  const { user } = await show('/queue', answers({ 'POST /api/intake/v1/reports/r1/claim': [json({}, 503)] }));
  await user.click(await screen.findByRole('button', { name: /^Tomar/ }));
  expect(await screen.findByText(/^No sabemos si quedó registrado/)).toBeVisible();
});

it('a list that goes on says how many are shown, and that there are more', async () => {
  await show('/queue', answers({ 'GET /api/intake/v1/reports': [json({ items: [row('r1')], next: '1' })] }));
  expect(await screen.findByText('Se muestran 1; hay más.')).toBeVisible();
});

describe('a triage', () => {
  it('shows a refusal at its field, and nothing typed is lost', async () => {
    const { user, sent } = await show('/queue/r1/triage', answers({ [TRIAGE]: [refused(422, 'invalid', [{ pointer: '/reasons', code: 'not-blank', detail: 'x' }]), json(DONE)] }));
    await user.click(await screen.findByRole('radio', { name: 'U0: ahora mismo' }));
    await user.click(screen.getByRole('checkbox', { name: 'Arma' }));
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Razones' })).toHaveAccessibleDescription(/^Falta este dato/));
    expect(screen.getByRole('radio', { name: 'U0: ahora mismo' })).toBeChecked();

    await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Hombres armados');
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    expect(await screen.findByText('Cumplido: Hacer el triaje.')).toBeVisible();
    const [first, second] = sent.filter((each) => each.path.endsWith('/triage'));
    expect(second?.body).toEqual({ urgency: 'U0', factors: { WEAPON: 'PRESENT' }, reasons: 'Hombres armados' });
    expect(second?.headers.get('If-Match')).toBe('"1"');
    expect(second?.headers.get('Idempotency-Key')).not.toBe(first?.headers.get('Idempotency-Key'));
  });

  it('of a report that changed meanwhile shows what, keeps the words, and goes on the version that was looked at', async () => {
    const { user, sent } = await show(
      '/queue/r1/triage',
      answers({
        'GET /api/intake/v1/reports/r1': [json(view(), 200, { ETag: '"1"' }), json(view({ imminentDanger: true }), 200, { ETag: '"2"' })],
        [TRIAGE]: [refused(412, 'stale-version'), json(DONE)],
      }),
    );
    await user.click(await screen.findByRole('radio', { name: 'U1: hoy' }));
    await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Lo escrito');
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    expect(await screen.findByText('Peligro inminente: antes: No declarado; ahora: Declarado')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Razones' })).toHaveValue('Lo escrito');

    await user.click(screen.getByRole('button', { name: 'Lo he visto' }));
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    await screen.findByText('La urgencia quedó fijada');
    expect(sent.filter((each) => each.path.endsWith('/triage')).at(-1)?.headers.get('If-Match')).toBe('"2"');
  });

  it('of which nobody knows whether it was recorded goes again with the same key and the same words', async () => {
    const { user, sent } = await show('/queue/r1/triage', answers({ [TRIAGE]: [json({}, 503), json(DONE)] }));
    await user.click(await screen.findByRole('radio', { name: 'U1: hoy' }));
    await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Uno');
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    await user.click(await screen.findByRole('button', { name: 'Preguntar de nuevo' }));
    await screen.findByText('La urgencia quedó fijada');
    const [first, second] = sent.filter((each) => each.path.endsWith('/triage'));
    expect(second?.headers.get('Idempotency-Key')).toBe(first?.headers.get('Idempotency-Key'));
    expect(second?.body).toEqual(first?.body);
  });

  it('of which nobody knows whether it was recorded stays the same act when it is closed and opened again', async () => {
    const { user, sent, router } = await show('/queue/r1/triage', answers({ [TRIAGE]: [json({}, 503), json({}, 503), json(DONE)] }));
    await user.click(await screen.findByRole('radio', { name: 'U1: hoy' }));
    await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Uno');
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    await screen.findByRole('button', { name: 'Preguntar de nuevo' });
    await router.navigate('/queue/r1');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Razones' })).toBeNull());
    await router.navigate('/queue/r1/triage');
    const again = await screen.findByRole('button', { name: 'Preguntar de nuevo' });
    expect(screen.getByRole('textbox', { name: 'Razones' })).toHaveValue('Uno');
    expect(screen.getByRole('textbox', { name: 'Razones' })).toBeDisabled();
    await user.click(again);
    await waitFor(() => expect(again).toBeEnabled());
    await user.click(again);
    await screen.findByText('La urgencia quedó fijada');
    const tries = sent.filter((each) => each.path.endsWith('/triage'));
    expect(new Set(tries.map((each) => each.headers.get('Idempotency-Key'))).size).toBe(1);
    expect(tries.map((each) => each.body)).toEqual(Array(3).fill(tries[0]?.body));
  });

  it('keeps its draft when it is closed', async () => {
    const { user, router } = await show('/queue/r1/referral', answers());
    await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'A medio escribir');
    await router.navigate('/queue/r1');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Razones' })).toBeNull());
    await router.navigate('/queue/r1/referral');
    expect(await screen.findByRole('textbox', { name: 'Razones' })).toHaveValue('A medio escribir');
  });
});
