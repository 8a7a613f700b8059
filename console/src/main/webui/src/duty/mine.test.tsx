import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import './route'; // the first test does not wait for it
import { cache } from '../shell/cache';
import { faults, PERSON } from '../test/acts';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, refused, show } from '../test/show';

const HOUR = 3_600_000;
const from = (millis: number) => new Date(Date.now() + millis).toISOString();
const DONE = { recorded: [], clocks: { started: [], met: [], contested: [] } };
const of = { rotaId: 'r1', function: 'protection-officer', person: 'p-me', seat: 1 };
const soon = { ...of, shiftId: 't1', from: from(HOUR / 2), until: from(8 * HOUR), state: 'PLANNED' };
const begun = { ...of, shiftId: 't2', from: from(-HOUR), until: from(HOUR), state: 'BEGUN' };
const later = { ...of, shiftId: 't3', from: from(200 * HOUR), until: from(208 * HOUR), state: 'PLANNED' };
const theirs = { ...of, shiftId: 't9', person: 'p-eva', from: from(300 * HOUR), until: from(308 * HOUR), state: 'PLANNED' };
const rota = { rotaId: 'r1', institution: 'MECHANISM', function: 'protection-officer', zone: 'America/Tegucigalpa', seats: 1, standing: [], gaps: [], onDuty: [] };
const NOTHING = json({ items: [] });
const duty = (more: object) => ({ shifts: [], swapsAsked: [], handovers: [], absences: [], standingIn: [], ...more });
const SHIFT = '/api/notification/v1/rotas/r1/shifts';

const answers = (mine: object, more: Answers = {}): Answers => ({
  'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
  'GET /api/intake/v1/public/areas': [json(areas)],
  'GET /api/notification/v1/alerts': [NOTHING],
  'GET /api/notification/v1/deadlines': [NOTHING],
  'GET /api/notification/v1/staff': [json([{ person: PERSON, pseudonym: 'p-eva', name: 'Eva Prueba', functions: ['protection-officer'], institution: 'MECHANISM' }])],
  'GET /api/notification/v1/rotas/r1': [json({ rota, shifts: [theirs], gaps: [], absences: [] })],
  'GET /api/notification/v1/my-duty': [json(duty(mine))],
  'GET /api/notification/v1/my-exercises': [json([])],
  'GET /api/protection/v1/protections': [NOTHING],
  ...more,
});
const OFFICER = ['protection-officer'];
const posts = (sent: { method: string; path: string; body: unknown }[]) => sent.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body]);

it('a shift is begun with one key, and a refusal is said in words', async () => {
  const { user, sent } = await show('/my-duty', answers({ shifts: [soon], standingIn: [{ rotaId: 'r1', function: 'protection-officer' }] }, { [`POST ${SHIFT}/t1/beginning`]: [refused(409, 'too-many'), json(DONE)] }), OFFICER);
  expect(await screen.findByText('Usted es persona de reserva: Protección.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Cómo se le avisa a usted' })).toHaveAttribute('href', '/alerts/ways');
  const begin = await screen.findByRole('button', { name: /^Comenzar la guardia/ });
  expect(await faults()).toEqual([]);
  begin.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Demasiadas solicitudes en poco tiempo')).toBeVisible();
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: /^Comenzar la guardia/ });
  expect(posts(sent).at(-1)).toEqual([`${SHIFT}/t1/beginning`, undefined]);
});

it('what has begun is handed over or left, and what comes later is swapped', async () => {
  await show('/my-duty', answers({ shifts: [begun, later] }), OFFICER);
  const [first, second] = (await screen.findAllByRole('row')).slice(1).map((row) => within(row));
  expect(first?.getByText('Comenzada')).toBeVisible();
  expect(first?.getAllByRole('link').map((each) => each.textContent)).toEqual(['Ofrecer el relevo', 'Dejar la guardia']);
  expect(second?.getAllByRole('link').map((each) => each.textContent)).toEqual(['Pedir un cambio']);
  expect(second?.queryByRole('button')).toBeNull();
});

it('two officers swap: one asks for a shift in return, the other agrees', async () => {
  const { user, sent } = await show('/my-duty/swap/t3', answers({ shifts: [later] }, { [`POST ${SHIFT}/t3/swaps`]: [json({ ...DONE, swapId: 'w1' })] }), OFFICER);
  const form = within(await screen.findByRole('region', { name: 'Pedir un cambio' }));
  await user.type(form.getByRole('combobox', { name: 'Con quién' }), 'Eva');
  await user.click(await form.findByRole('option', { name: /^Eva Prueba/ }));
  await form.findByRole('option', { name: /–/ });
  await user.selectOptions(form.getByRole('combobox', { name: 'A cambio de' }), 't9');
  await user.click(form.getByRole('button', { name: 'Pedir el cambio' }));
  await form.findByText('El cambio quedó pedido');
  expect(posts(sent)).toEqual([[`${SHIFT}/t3/swaps`, { to: PERSON, inReturn: 't9' }]]);
});

it.each([
  ['Aceptar el cambio', 'agreement'],
  ['Rechazarlo', 'refusal'],
])('a swap that is asked for is read with what it takes and gives: %s', async (verb, path) => {
  const asked = { rotaId: 'r1', swapId: 'w1', shift: theirs, inReturn: later };
  const { user, sent } = await show('/my-duty', answers({ swapsAsked: [asked] }, { [`POST /api/notification/v1/rotas/r1/swaps/w1/${path}`]: [json(DONE)] }), OFFICER);
  const part = within(await screen.findByRole('region', { name: 'Cambios que le piden' }));
  await part.findByText('Eva Prueba');
  expect(part.getByText(/^usted tomaría/)).toBeVisible();
  expect(part.getByText(/^usted dejaría/)).toBeVisible();
  expect(await faults()).toEqual([]);
  await user.click(part.getByRole('button', { name: new RegExp(`^${verb}`) }));
  expect(posts(sent)).toEqual([[`/api/notification/v1/rotas/r1/swaps/w1/${path}`, undefined]]);
});

it('a person records that they are ill, in the hours of the mechanism, and ends it', async () => {
  const absence = { absenceId: 'b1', person: 'p-me', from: from(-HOUR), until: from(20 * HOUR) };
  const { user, sent } = await show(
    '/my-duty',
    answers({ absences: [absence] }, { 'POST /api/notification/v1/absences': [json({ ...DONE, absenceId: 'b2' })], 'POST /api/notification/v1/absences/b1/end': [json(DONE)] }),
    OFFICER,
  );
  await user.click(await screen.findByRole('button', { name: /^Terminar la ausencia/ }));
  await user.click(screen.getByRole('link', { name: 'Registrar una ausencia mía' }));
  const form = within(await screen.findByRole('region', { name: 'Registrar una ausencia mía' }));
  await user.click(form.getByRole('radio', { name: 'Enfermedad' }));
  await user.type(form.getByLabelText('Desde'), '2026-12-01T08:00');
  await user.type(form.getByLabelText('Hasta'), '2026-12-03T08:00');
  await user.click(form.getByRole('button', { name: 'Registrar' }));
  await form.findByText('La ausencia quedó registrada');
  expect(posts(sent)).toEqual([
    ['/api/notification/v1/absences/b1/end', undefined],
    ['/api/notification/v1/absences', { kind: 'ILLNESS', from: '2026-12-01T14:00:00.000Z', until: '2026-12-03T14:00:00.000Z' }],
  ]);
});

it('open alerts are handed over with words', async () => {
  const alert = { alertId: 'a1', caseId: 'c1', caseNumber: '7K2M9-XXXXX-C', kind: 'IMMINENT_DANGER', state: 'OPEN', role: 'protection-officer', raisedAt: from(-HOUR), rounds: 1, calledYou: true, version: 1 };
  const { user, sent } = await show('/my-duty/handover/t2', answers({ shifts: [begun] }, { 'GET /api/notification/v1/alerts': [json({ items: [alert] })], [`POST ${SHIFT}/t2/handovers`]: [json({ ...DONE, handoverId: 'h1' })] }), OFFICER);
  const form = within(await screen.findByRole('region', { name: 'Ofrecer el relevo' }));
  await user.click(await form.findByRole('checkbox', { name: '7K2M9-XXXXX-C · Peligro inminente' }));
  await user.type(form.getByRole('textbox', { name: 'Lo que debe saber quien sigue' }), 'Llamar a las ocho');
  await user.click(form.getByRole('button', { name: 'Ofrecer el relevo' }));
  await form.findByText('El relevo quedó ofrecido');
  expect(posts(sent)).toEqual([[`${SHIFT}/t2/handovers`, { alerts: ['a1'], words: 'Llamar a las ocho' }]]);
});

it('the first place says which shift begins, and who asks for a swap', async () => {
  await show('/plan', answers({ shifts: [later, soon], swapsAsked: [{ rotaId: 'r1', swapId: 'w1', shift: theirs }] }), OFFICER);
  expect(await screen.findByText(/^Su guardia empieza/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Comenzar la guardia' })).toHaveAttribute('href', '/my-duty');
  expect(screen.getByRole('link', { name: 'Le piden 1 cambio de guardia' })).toBeVisible();
});

it('another place does not say it again, nor a shift that is days away', async () => {
  const { router } = await show('/alerts', answers({ shifts: [later, soon] }), OFFICER);
  await screen.findByRole('heading', { level: 1, name: 'Alertas' });
  expect(screen.queryByText(/^Su guardia empieza/)).toBeNull();
  await act(() => router.navigate('/plan'));
  expect(await screen.findByText(/^Su guardia empieza/)).toBeVisible();
});

it('to a keeper the first place says how many gaps nobody has accepted', async () => {
  const gaps = [{ from: from(40 * HOUR), until: from(42 * HOUR) }, { from: from(60 * HOUR), until: from(62 * HOUR), accepted: 'p-eva' }];
  const day = ['investigation/v1/investigations', 'investigation/v1/investigations/acts/last-per-file', 'intake/v1/reports', 'intake/v1/erasures'];
  const nothing = Object.fromEntries(day.map((path) => [`GET /api/${path}`, [NOTHING]]));
  await show('/today', answers({}, { ...nothing, 'GET /api/notification/v1/rotas': [json([{ ...rota, gaps }])] }), ['supervisor']);
  expect(await screen.findByRole('link', { name: '1 hueco en las guardias de los próximos 14 días' })).toHaveAttribute('href', '/rota');
});

it('a shift is left with reasons, and the answer stays when the shift is gone from the list', async () => {
  const mine = [json(duty({ shifts: [begun] })), json(duty({}))];
  const { user, sent } = await show('/my-duty/leaving/t2', answers({}, { 'GET /api/notification/v1/my-duty': mine, [`POST ${SHIFT}/t2/departure`]: [json(DONE)] }), OFFICER);
  const form = within(await screen.findByRole('region', { name: 'Dejar la guardia' }));
  await user.type(form.getByRole('textbox', { name: 'Razones' }), 'Me siento mal');
  await user.click(form.getByRole('button', { name: 'Dejar la guardia' }));
  await screen.findByText('Usted no tiene guardias programadas.');
  expect(form.getByText('Usted dejó la guardia')).toBeVisible();
  expect(posts(sent)).toEqual([[`${SHIFT}/t2/departure`, { reasons: 'Me siento mal' }]]);
});

it('a hand-over that waits is taken with one key; its words are read then, and leave the screen', async () => {
  const waiting = { rotaId: 'r1', shiftId: 't9', handoverId: 'h1', by: 'p-eva', alerts: ['a1', 'a2'] };
  const mine = [json(duty({ shifts: [begun], handovers: [waiting] })), json(duty({ shifts: [begun] }))];
  const taking = `${SHIFT}/t9/handovers/h1/taking`;
  const { user, sent } = await show('/my-duty', answers({}, { 'GET /api/notification/v1/my-duty': mine, [`POST ${taking}`]: [json({ ...DONE, words: 'Llamar a las ocho' }, 201)] }), OFFICER);
  const part = within(await screen.findByRole('region', { name: 'Relevos que esperan' }));
  await part.findByText('Eva Prueba');
  expect(part.getByText('2 alertas abiertas')).toBeVisible();
  part.getByRole('button', { name: 'Recibir el relevo: Eva Prueba' }).focus();
  await user.keyboard('{Enter}');
  const words = await part.findByRole('region', { name: 'Lo que dijo quien dejó la guardia' });
  expect(words).toHaveTextContent('Llamar a las ocho');
  await waitFor(() => expect(part.queryByText('Eva Prueba')).toBeNull());
  expect(words).toHaveFocus();
  expect(await faults()).toEqual([]);
  expect(JSON.stringify(cache.getQueryCache().getAll().map(({ state }) => state.data))).not.toContain('Llamar');
  await user.click(part.getByRole('button', { name: 'Quitar de la pantalla' }));
  expect(screen.queryByText('Llamar a las ocho')).toBeNull();
  expect(posts(sent)).toEqual([[taking, undefined]]);
});

it('an exercise that calls is answered with one click', async () => {
  const call = { rotaId: 'r1', dutyExerciseId: 'x1', function: 'protection-officer' };
  const path = '/api/notification/v1/rotas/r1/exercises/x1/answer';
  const { user, sent } = await show(
    '/my-duty',
    answers({}, { 'GET /api/notification/v1/my-exercises': [json([call])], [`POST ${path}`]: [json(DONE)] }),
    OFFICER,
  );
  await user.click(await screen.findByRole('button', { name: 'Responder al simulacro: Protección' }));
  await waitFor(() => expect(posts(sent)).toEqual([[path, undefined]]));
  expect(await faults()).toEqual([]);
});
