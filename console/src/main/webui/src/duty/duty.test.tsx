import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import './route'; // the first test does not wait for it
import { dayFrom, mondayOf } from '../kit/calendar';
import { faults, PERSON } from '../test/acts';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, refused, show } from '../test/show';

const ANA = '6a3a9c0e-2f64-4d0c-8e53-0a5b8f6f4a12';
const HOUR = 3_600_000;
const DONE = { recorded: [], clocks: { started: [], met: [], contested: [] } };
const THIS_WEEK = mondayOf(new Date(Date.now() - 6 * HOUR).toISOString().slice(0, 10));
/** 22 to 6 o'clock in Tegucigalpa, on the Wednesday of a week. */
const night = (monday: string) => ({ from: `${dayFrom(monday, 3)}T04:00:00Z`, until: `${dayFrom(monday, 3)}T12:00:00Z` });
const gap = (monday: string, more = {}) => ({ from: `${dayFrom(monday, 3)}T12:00:00Z`, until: `${dayFrom(monday, 3)}T14:00:00Z`, ...more });
const NEXT_WEEK = dayFrom(THIS_WEEK, 7);

const staffOf = [
  { person: PERSON, pseudonym: 'p-eva', name: 'Eva Prueba', functions: ['protection-officer'], institution: 'MECHANISM' },
  { person: ANA, pseudonym: 'p-ana', name: 'Ana Prueba', functions: ['protection-officer'], institution: 'MECHANISM' },
  { person: 's1', pseudonym: 'p-sup', name: 'Sara Prueba', functions: ['supervisor'], institution: 'MECHANISM' },
];
const rota = {
  rotaId: 'r1',
  institution: 'MECHANISM',
  function: 'protection-officer',
  zone: 'America/Tegucigalpa',
  seats: 2,
  standing: [{ person: 'p-ana' }],
  gaps: [gap(NEXT_WEEK)],
  onDuty: ['p-eva'],
};
const shift = { rotaId: 'r1', function: 'protection-officer', shiftId: 't1', person: 'p-eva', seat: 1, ...night(NEXT_WEEK), state: 'PLANNED' };
const roster = { rota, shifts: [shift], gaps: [gap(NEXT_WEEK)], absences: [] as object[] };
const answers = (more: Answers = {}): Answers => ({
  'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
  'GET /api/intake/v1/public/areas': [json(areas)],
  'GET /api/notification/v1/alerts': [json({ items: [] })],
  'GET /api/notification/v1/staff': [json(staffOf)],
  'GET /api/notification/v1/rotas': [json([rota])],
  'GET /api/notification/v1/rotas/r1': [json(roster)],
  'GET /api/notification/v1/rotas/r1/exercises': [json([])],
  ...more,
});
const AT = '/api/notification/v1/rotas/r1';

it('the keeper sees who is on duty, and the first gap in words', async () => {
  await show('/rota', answers(), ['supervisor']);
  const row = (await screen.findByRole('link', { name: 'Protección' })).closest('tr') as HTMLElement;
  await within(row).findByText('Eva Prueba');
  expect(row).toHaveTextContent('Mecanismo');
  expect(row).toHaveTextContent(/1 hueco: jue.*06:00.*08:00/);
  expect(await faults()).toEqual([]);
});

it('a week stands as a table: each shift and each gap with its day and its hours, and the address says which week', async () => {
  const { user, router, sent } = await show('/rota/r1', answers(), ['supervisor']);
  const table = within(await screen.findByRole('table', { name: 'La semana' }));
  await table.findByText('Eva Prueba');
  const [first, second] = table.getAllByRole('row').slice(1);
  expect(first).toHaveTextContent(/mié.*22:00.*jue.*06:00.*Puesto 1.*Eva Prueba.*Programada/);
  expect(second).toHaveTextContent(/jue.*06:00.*08:00.*Falta alguien.*Sin cubrir/);
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole('link', { name: 'Semana siguiente' }));
  await waitFor(() => expect(router.state.location.search).toBe(`?week=${NEXT_WEEK}`));
  await waitFor(() => expect(sent.filter(({ path }) => path === AT).at(-1)?.query).toEqual({ from: NEXT_WEEK, weeks: '1' }));
});

it('the grid for the eye says the same, and is read to nobody', async () => {
  const accepted = { from: gap(NEXT_WEEK).until, until: `${dayFrom(NEXT_WEEK, 3)}T15:00:00Z`, accepted: 'p-ana' };
  await show(`/rota/r1?week=${NEXT_WEEK}`, answers({ [`GET ${AT}`]: [json({ ...roster, gaps: [gap(NEXT_WEEK), accepted] })] }), ['supervisor']);
  await screen.findByRole('table', { name: 'La semana' });
  const grid = document.querySelector('.week') as HTMLElement;
  expect(grid).toHaveAttribute('aria-hidden', 'true');
  await waitFor(() => expect([...grid.querySelectorAll('.week-shift')].map(({ textContent }) => textContent)).toEqual(['Eva Prueba22:00–00:00', 'Eva Prueba00:00–06:00']));
  const gaps = [...grid.querySelectorAll('.week-gap')].map(({ textContent }) => textContent);
  expect(gaps).toEqual(['Sin cubrir06:00–08:00', 'Ana Prueba08:00–09:00']);
});

it('a pattern of weeks is planned by the keyboard alone, and a refusal stands at its field', async () => {
  const { user, sent } = await show(
    `/rota/r1/plan?week=${NEXT_WEEK}`,
    answers({ [`POST ${AT}/shifts`]: [refused(422, 'invalid', [{ pointer: '/pattern/days', code: 'not-empty' }]), json({ ...DONE, shiftIds: ['t2'] })] }),
    ['supervisor'],
  );
  const form = within(await screen.findByRole('region', { name: 'Programar guardias' }));
  const person = form.getByRole('combobox', { name: 'Quién' });
  person.focus();
  await user.keyboard('Ana');
  await form.findByRole('option', { name: /^Ana Prueba/ });
  await user.keyboard('{ArrowDown}{Enter}');
  expect(person).toHaveValue('Ana Prueba');
  await user.type(form.getByLabelText('Desde las'), '22:00');
  await user.type(form.getByLabelText('Hasta las'), '06:00');
  await user.type(form.getByLabelText('Primer día'), NEXT_WEEK);
  form.getByRole('button', { name: 'Programar' }).focus();
  await user.keyboard('{Enter}');
  await form.findByText(/^No se pudo registrar/);
  expect(form.getByRole('group', { name: 'Días' })).toHaveAccessibleDescription(/^Falta este dato/);
  expect(await faults()).toEqual([]);
  form.getByRole('checkbox', { name: 'domingo' }).focus();
  await user.keyboard(' ');
  await user.click(form.getByRole('checkbox', { name: 'lunes' }));
  await user.click(form.getByRole('button', { name: 'Programar' }));
  await form.findByText('Las guardias quedaron programadas');
  expect(sent.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({
    person: ANA,
    seat: 1,
    pattern: { from: NEXT_WEEK, weeks: 4, days: ['MONDAY', 'SUNDAY'], begins: '22:00', ends: '06:00' },
  });
});

it('a gap ahead is accepted with who answers and why', async () => {
  const { user, sent } = await show('/rota/r1', answers({ [`POST ${AT}/gaps/acceptance`]: [json(DONE)] }), ['supervisor']);
  const ahead = within(await screen.findByRole('region', { name: 'Huecos que vienen' }));
  await user.click(ahead.getByRole('link', { name: /^Aceptar el hueco/ }));
  const form = within(await screen.findByRole('region', { name: 'Aceptar el hueco' }));
  await user.click(await form.findByRole('radio', { name: 'Ana Prueba' }));
  await user.type(form.getByRole('textbox', { name: 'Razones' }), 'Hay feria');
  await user.click(form.getByRole('button', { name: 'Aceptar el hueco' }));
  await form.findByText('El hueco quedó aceptado');
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ from: gap(NEXT_WEEK).from, person: ANA, reasons: 'Hay feria' });
});

it('a shift is withdrawn with a ground; a rule of the service is said in words', async () => {
  const at = `POST ${AT}/shifts/t1/withdrawal`;
  const { user, sent } = await show(`/rota/r1?week=${NEXT_WEEK}`, answers({ [at]: [json(DONE)] }), ['supervisor']);
  await user.click(await screen.findByRole('link', { name: /^Retirar la guardia/ }));
  const form = within(await screen.findByRole('region', { name: 'Retirar la guardia' }));
  await user.click(form.getByRole('radio', { name: 'Cambió el plan' }));
  await user.click(form.getByRole('button', { name: 'Retirar' }));
  await form.findByText('La guardia quedó retirada');
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ ground: 'PLAN_CHANGED' });
});

it('a rota is opened for the own institution and in the zone of the mechanism', async () => {
  const { user, sent } = await show('/rota/opening', answers({ 'POST /api/notification/v1/rotas': [json({ ...DONE, rotaId: 'r2' })] }), ['supervisor']);
  const form = within(await screen.findByRole('region', { name: 'Abrir un rol' }));
  await form.findByRole('option', { name: 'Protección' });
  await user.selectOptions(form.getByRole('combobox', { name: 'Función' }), 'Protección');
  await waitFor(() => expect(form.getByRole('combobox', { name: 'Institución' })).toHaveValue('MECHANISM'));
  await user.click(form.getByRole('radio', { name: 'Dos personas de guardia a la vez' }));
  await user.type(form.getByRole('combobox', { name: 'Persona de reserva 1' }), 'Ana');
  await user.click(await form.findByRole('option', { name: /^Ana Prueba/ }));
  expect(form.getByRole('combobox', { name: 'Persona de reserva 2' })).toHaveValue('');
  await user.click(form.getByRole('button', { name: 'Abrir el rol' }));
  expect(await form.findByRole('link', { name: 'Ir al rol y programar las guardias' })).toHaveAttribute('href', '/rota/r2');
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    institution: 'MECHANISM',
    function: 'protection-officer',
    zone: 'America/Tegucigalpa',
    seats: 2,
    standing: [ANA],
  });
});

it('a change begins with what the rota is, by the identifiers that the service takes', async () => {
  const { user, sent } = await show('/rota/r1/change', answers({ [`POST ${AT}/changes`]: [json(DONE)] }), ['supervisor']);
  const form = within(await screen.findByRole('region', { name: 'Cambiar puestos o reserva' }));
  await waitFor(() => expect(form.getByRole('combobox', { name: 'Persona de reserva 1' })).toHaveValue('Ana Prueba'));
  await user.click(form.getByRole('radio', { name: 'Una persona de guardia' }));
  await user.click(form.getByRole('button', { name: 'Guardar el cambio' }));
  await form.findByText('El rol quedó cambiado');
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ seats: 1, standing: [ANA] });
});

it('a rota that is closed leads back to the others', async () => {
  const { user, router, sent } = await show('/rota/r1/closing', answers({ [`POST ${AT}/closure`]: [json(DONE)] }), ['supervisor']);
  const form = within(await screen.findByRole('region', { name: 'Cerrar el rol' }));
  await user.click(form.getByRole('button', { name: 'Cerrar el rol' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/rota'));
  expect(sent.find(({ method }) => method === 'POST')?.path).toBe(`${AT}/closure`);
});

it('a keeper records that another person is away', async () => {
  const { user, sent } = await show('/rota/absence', answers({ 'POST /api/notification/v1/absences': [json({ ...DONE, absenceId: 'b1' })] }), ['supervisor']);
  const form = within(await screen.findByRole('region', { name: 'Registrar una ausencia' }));
  await user.type(form.getByRole('combobox', { name: 'Quién' }), 'Eva');
  await user.click(await form.findByRole('option', { name: /^Eva Prueba/ }));
  await user.click(form.getByRole('radio', { name: 'Capacitación' }));
  await user.type(form.getByLabelText('Desde'), '2026-12-01T08:00');
  await user.type(form.getByLabelText('Hasta'), '2026-12-01T18:00');
  await user.click(form.getByRole('button', { name: 'Registrar' }));
  await form.findByText('La ausencia quedó registrada');
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ person: PERSON, kind: 'TRAINING', from: '2026-12-01T14:00:00.000Z', until: '2026-12-02T00:00:00.000Z' });
});

it('an exercise is planned, begun and ended, and the page says who answered', async () => {
  const planned = { dutyExerciseId: 'x1', state: 'PLANNED', minutes: 30, pages: 0 };
  const ended = { dutyExerciseId: 'x0', state: 'ENDED', minutes: 15, pages: 2, answeredBy: 'p-eva' };
  const { user, sent } = await show(
    '/rota/r1/exercise',
    answers({
      [`GET ${AT}/exercises`]: [json([planned, ended])],
      [`POST ${AT}/exercises`]: [json({ ...DONE, dutyExerciseId: 'x1' })],
      [`POST ${AT}/exercises/x1/beginning`]: [json(DONE)],
    }),
    ['supervisor'],
  );
  const list = within(await screen.findByRole('region', { name: 'Simulacros' }));
  expect(await list.findByText('2 avisos')).toBeVisible();
  expect(await list.findByText('Eva Prueba')).toBeVisible();
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Prever el simulacro' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ minutes: 30 }));
  await user.click(list.getByRole('button', { name: 'Comenzar el simulacro: dura 30 minutos' }));
  await waitFor(() => expect(sent.some(({ path }) => path === `${AT}/exercises/x1/beginning`)).toBe(true));
});
