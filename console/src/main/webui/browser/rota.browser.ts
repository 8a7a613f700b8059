import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayFrom, mondayOf } from '../src/kit/calendar';
import { does, reads, until } from './asks';
import { caseOf, CONSOLE, dangerArrives, faultsOf, INTAKE, launch, picture, type Seat, signedIn, violations } from './people';
import { isForAll, isNarrow, looked } from './screen';

const OFFICER = 'Protection Officer Demo';
const NIGHT = 'Night Officer Demo';
const RECEIVES = 'Intake Officer Demo';
/** Functions that no ladder calls, so that their rotas may be closed, and who stands in them. */
const OF_NO_RUNG = { 'Comité de decisión': 'Board Member Demo', 'Custodia de identidades': 'Custodian Demo' };

let browser: Browser;
let supervisor: Seat;
let officer: Seat;
let night: Seat;
let receives: Seat;
let zone: string;

beforeAll(async () => {
  browser = await launch();
  [supervisor, officer, night, receives] = await Promise.all([
    signedIn(browser, 'supervisor'),
    signedIn(browser, 'protection-officer'),
    signedIn(browser, 'night-officer'),
    signedIn(browser, 'intake-officer'),
  ]);
  ({ zone } = (await (await fetch(`${INTAKE}/v1/public/areas`)).json()) as { zone: string });
});

afterAll(() => browser.close());

/** An instant as the fields for a day and for an hour take it, in the zone of the mechanism. */
const local = (at: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at).split(' ') as [string, string];

/** The Monday after this week: no shift of it has begun. */
const nextMonday = () => dayFrom(mondayOf(local(Date.now())[0]), 7);

/** Opens the page of a rota. */
async function rotaOf(page: Page, role: string): Promise<void> {
  await page.goto(`${CONSOLE}/rota`);
  await page.getByRole('table', { name: 'Rol de guardias' }).getByRole('link', { name: role, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^Guardias: ${role}`) }).waitFor();
}

const DAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
const weekday = (day: string) => DAYS.at(new Date(day).getUTCDay() - 1) ?? '';

interface Pattern {
  person: string;
  days: string[];
  begins: string;
  ends: string;
  from: string;
  weeks: string;
  why?: string;
}

/** Fills in the form in which shifts are planned, and sends it. */
async function plans(page: Page, { person, days, begins, ends, from, weeks, why = '' }: Pattern): Promise<Locator> {
  await page.getByRole('link', { name: 'Programar guardias' }).click();
  const form = page.getByRole('region', { name: 'Programar guardias' });
  await form.getByRole('combobox', { name: 'Quién' }).fill(person.slice(0, 6));
  await form.getByRole('option', { name: person }).click();
  for (const day of days) {
    await form.getByRole('checkbox', { name: day }).check();
  }
  await form.getByLabel('Desde las').fill(begins);
  await form.getByLabel('Hasta las').fill(ends);
  await form.getByLabel('Primer día').fill(from);
  await form.getByRole('textbox', { name: 'Cuántas semanas' }).fill(weeks);
  await form.getByRole('textbox', { name: /^Razones, si la guardia/ }).fill(why);
  await form.getByRole('button', { name: 'Programar' }).click();
  return form;
}

async function planned(page: Page, pattern: Pattern): Promise<void> {
  await (await plans(page, pattern)).getByText('Las guardias quedaron programadas').waitFor();
}

/** A week behind all that is planned, so that a swap leaves everybody time to rest. */
const slack = () => dayFrom(nextMonday(), 7 * 5);

const week = (page: Page) => page.getByRole('table', { name: 'La semana' });

it('a supervisor closes two rotas, and opens them again', async () => {
  const { page } = supervisor;
  for (const [role, person] of Object.entries(OF_NO_RUNG)) {
    await rotaOf(page, role);
    await page.getByRole('link', { name: 'Cerrar el rol' }).click();
    await page.getByRole('region', { name: 'Cerrar el rol' }).getByRole('button', { name: 'Cerrar el rol' }).click();
    await page.waitForURL(`${CONSOLE}/rota`);
    await page.getByRole('link', { name: 'Abrir un rol' }).click();
    const form = page.getByRole('region', { name: 'Abrir un rol' });
    await form.getByRole('combobox', { name: 'Función' }).selectOption({ label: role });
    await form.getByRole('combobox', { name: 'Persona de reserva 1' }).fill(person.slice(0, 6));
    await form.getByRole('option', { name: person }).click();
    await form.getByRole('button', { name: 'Abrir el rol' }).click();
    await form.getByText('El rol quedó abierto').waitFor();
    await form.getByRole('link', { name: 'Ir al rol y programar las guardias' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(`^Guardias: ${role}`) }).waitFor();
  }
});

it('a supervisor plans four weeks with one hole, and reads the hole in words', async () => {
  const { page } = supervisor;
  await rotaOf(page, 'Protección');
  const at = page.url();
  const form = await plans(page, { person: NIGHT, days: DAYS, begins: '20:00', ends: '09:00', from: nextMonday(), weeks: '4' });
  await form.getByText(/La guardia es más larga de lo que permiten las reglas/).first().waitFor();
  expect(await violations(page)).toEqual([]);
  await form.getByLabel('Hasta las').fill('08:00');
  await form.getByRole('button', { name: 'Programar' }).click();
  await form.getByText('Las guardias quedaron programadas').waitFor();
  await page.goto(at);
  await planned(page, { person: OFFICER, days: DAYS, begins: '08:00', ends: '20:00', from: nextMonday(), weeks: '4' });
  await page.goto(`${at}?week=${nextMonday()}`);
  await week(page).getByRole('row', { name: OFFICER }).nth(6).waitFor();
  await week(page).getByRole('row', { name: new RegExp(`dom, .*20:00.*${NIGHT}`) }).getByRole('link', { name: /^Retirar la guardia/ }).click();
  await page.getByRole('radio', { name: 'La persona no puede' }).check();
  await page.getByRole('region', { name: 'Retirar la guardia' }).getByRole('button', { name: 'Retirar' }).click();
  await page.getByText('La guardia quedó retirada').waitFor();
  await page.goto(`${at}?week=${nextMonday()}`);
  await week(page).getByRole('row', { name: /dom, .*20:00.*Nadie.*Sin cubrir/ }).waitFor();
  expect(await page.locator('.week').isVisible()).toBe(!isNarrow);
  await looked(page, 'rota-week');
  await isForAll(page, 'rota');
  await page.getByRole('region', { name: 'Huecos que vienen' }).getByRole('link', { name: /^dom, .*20:00/ }).waitFor();
  await page.goto(CONSOLE);
  await page.getByRole('link', { name: /huecos? en las guardias de los próximos 14 días$/ }).waitFor();
});

it('two officers swap their shifts', async () => {
  await rotaOf(supervisor.page, 'Protección');
  const at = supervisor.page.url();
  await planned(supervisor.page, { person: OFFICER, days: ['lunes'], begins: '08:00', ends: '16:00', from: slack(), weeks: '1' });
  await supervisor.page.goto(at);
  await planned(supervisor.page, { person: NIGHT, days: ['miércoles'], begins: '09:00', ends: '17:00', from: slack(), weeks: '1' });
  const { page } = officer;
  await page.goto(`${CONSOLE}/my-duty`);
  await page.getByRole('row', { name: /08:00.*16:00/ }).getByRole('link', { name: /^Pedir un cambio/ }).click();
  const form = page.getByRole('region', { name: 'Pedir un cambio' });
  await form.getByRole('combobox', { name: 'Con quién' }).fill('Night');
  await form.getByRole('option', { name: NIGHT }).click();
  const theirs = form.getByRole('combobox', { name: 'A cambio de' });
  await theirs.selectOption((await theirs.locator('option', { hasText: /09:00.*17:00/ }).getAttribute('value')) ?? '');
  await form.getByRole('button', { name: 'Pedir el cambio' }).click();
  await form.getByText('El cambio quedó pedido').waitFor();

  await night.page.goto(CONSOLE);
  await night.page.getByRole('link', { name: 'Le piden 1 cambio de guardia' }).click();
  const asked = night.page.getByRole('region', { name: 'Cambios que le piden' });
  await asked.getByText(/^usted dejaría: .*09:00.*17:00/).waitFor();
  await looked(night.page, 'swap-asked');
  await asked.getByRole('button', { name: /^Aceptar el cambio/ }).click();
  await asked.waitFor({ state: 'detached' });
  await supervisor.page.goto(`${at}?week=${slack()}`);
  await week(supervisor.page).getByRole('row', { name: new RegExp(`08:00.*16:00.*${NIGHT}`) }).waitFor();
  await week(supervisor.page).getByRole('row', { name: new RegExp(`09:00.*17:00.*${OFFICER}`) }).waitFor();
  await supervisor.page.goto(`${at}?week=${nextMonday()}`);
});

it('an officer reads the own shifts, is ill, and the keeper sees what that leaves uncovered', async () => {
  const { page } = officer;
  await page.goto(`${CONSOLE}/my-duty`);
  await page.getByRole('table', { name: 'Guardias que vienen' }).getByRole('row', { name: /Protección.*Programada/ }).first().waitFor();
  await isForAll(page, 'my-duty');
  await page.getByRole('link', { name: 'Registrar una ausencia mía' }).click();
  const form = page.getByRole('region', { name: 'Registrar una ausencia mía' });
  await form.getByRole('radio', { name: 'Enfermedad' }).check();
  await form.getByLabel('Desde').fill(`${dayFrom(nextMonday(), 1)}T08:00`);
  await form.getByLabel('Hasta').fill(`${dayFrom(nextMonday(), 3)}T08:00`);
  await form.getByRole('button', { name: 'Registrar' }).click();
  await form.getByText('La ausencia quedó registrada').waitFor();
  await supervisor.page.reload();
  await supervisor.page.getByRole('region', { name: 'Ausencias' }).getByText(OFFICER).waitFor();
  expect(await supervisor.page.locator('main').innerText()).not.toContain('Enfermedad');
  await week(supervisor.page).getByRole('row', { name: /Sin cubrir/ }).nth(2).waitFor(); // the hole, and two days
  await page.goto(`${CONSOLE}/my-duty`); // where there is no room for both, the form stands in place of the list
  const end = page.getByRole('button', { name: /^Terminar la ausencia/ }).first(); // others of this platform lie years ahead
  const name = (await end.getAttribute('aria-label')) ?? '';
  await end.click();
  await page.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
});

/** Begins the shift that comes next, and gives its row. */
async function takesDuty({ page }: Seat): Promise<Locator> {
  await page.goto(`${CONSOLE}/my-duty`);
  const first = page.getByRole('table', { name: 'Guardias que vienen' }).getByRole('row', { name: /Protección/ }).first();
  await first.getByRole('button', { name: /^Comenzar la guardia/ }).click();
  await first.getByText('Comenzada').waitFor();
  return first;
}

/** Leaves what was begun: later plays and tests call other people. */
async function leaves(by: Seat): Promise<void> {
  const { shifts } = await reads<{ shifts: { rotaId: string; shiftId: string; state: string }[] }>(by, '/api/notification/v1/my-duty');
  const begun = shifts.filter(({ state }) => state === 'BEGUN');
  await Promise.all(begun.map(({ rotaId, shiftId }) => does(by, `/api/notification/v1/rotas/${rotaId}/shifts/${shiftId}/departure`, { reasons: 'Terminó' })));
}

/** Somebody is in danger, and the person is called. */
async function calledFor(by: Seat): Promise<string> {
  const { caseId, caseNumber } = await caseOf(await dangerArrives());
  await until(async () => {
    const { items } = await reads<{ items?: { calledYou: boolean }[] }>(by, `/api/notification/v1/alerts?case=${caseId}`);
    return items?.find(({ calledYou }) => calledYou);
  });
  return caseNumber;
}

it('an officer hands two open alerts over to who comes next, with the words that go with them', async () => {
  const [from, starts] = local(Date.now() + 5 * 60_000);
  const [then, changes] = local(Date.now() + 40 * 60_000);
  const [, ends] = local(Date.now() + 4 * 3_600_000);
  const once = { weeks: '1', why: 'Un relevo' };
  await rotaOf(supervisor.page, 'Protección');
  const at = supervisor.page.url();
  await planned(supervisor.page, { person: OFFICER, days: [weekday(from)], begins: starts, ends: changes, from, ...once });
  await supervisor.page.goto(at);
  await planned(supervisor.page, { person: NIGHT, days: [weekday(then)], begins: changes, ends, from: then, ...once });
  try {
    const shift = await takesDuty(officer);
    const numbers = await Promise.all([calledFor(officer), calledFor(officer)]);
    await shift.getByRole('link', { name: /^Ofrecer el relevo/ }).click();
    const form = officer.page.getByRole('region', { name: 'Ofrecer el relevo' });
    for (const number of numbers) {
      await form.getByRole('checkbox', { name: number }).check();
    }
    await form.getByRole('textbox', { name: 'Lo que debe saber quien sigue' }).fill('La vecina tiene la llave');
    await form.getByRole('button', { name: 'Ofrecer el relevo' }).click();
    await form.getByText('El relevo quedó ofrecido').waitFor();

    await takesDuty(night);
    const { page } = night;
    await page.reload();
    const waiting = page.getByRole('region', { name: 'Relevos que esperan' });
    const one = waiting.getByRole('listitem').filter({ hasText: '2 alertas abiertas' });
    await one.waitFor();
    await looked(page, 'handover-waits');
    await one.getByRole('button', { name: /^Recibir el relevo/ }).click();
    await waiting.getByText('La vecina tiene la llave').waitFor();
  } finally {
    await Promise.all([leaves(officer), leaves(night)]);
  }
});

it('a person sees on the first place that a shift begins, begins it, and leaves it', async () => {
  const [from, begins] = local(Date.now() + 5 * 60_000);
  const [, ends] = local(Date.now() + 4 * 3_600_000);
  await rotaOf(supervisor.page, 'Recepción');
  await planned(supervisor.page, { person: RECEIVES, days: DAYS, begins, ends, from, weeks: '1' });
  const { page } = receives;
  await page.goto(CONSOLE);
  await page.getByText(/^Su guardia empieza/).waitFor();
  await page.getByRole('link', { name: 'Comenzar la guardia' }).click();
  const first = page.getByRole('table', { name: 'Guardias que vienen' }).getByRole('row', { name: /Recepción/ }).first();
  await first.getByRole('button', { name: /^Comenzar la guardia/ }).click();
  await first.getByText('Comenzada').waitFor();
  await looked(page, 'my-duty-begun');
  await rotaOf(supervisor.page, 'Recepción');
  await week(supervisor.page).getByRole('row', { name: new RegExp(`${RECEIVES}.*Comenzada`) }).waitFor();
  await first.getByRole('link', { name: /^Dejar la guardia/ }).click();
  await page.getByRole('textbox', { name: 'Razones' }).fill('Se siente mal');
  await page.getByRole('region', { name: 'Dejar la guardia' }).getByRole('button', { name: 'Dejar la guardia' }).click();
  await page.getByText('Usted dejó la guardia').waitFor();
  await picture(page, 'my-duty-left');
});

it('who keeps the rotas reads how alerts are answered, and for how long nobody was on duty', async () => {
  const { page } = supervisor;
  await page.goto(`${CONSOLE}/answering`);
  await page.getByRole('table', { name: 'Protección' }).getByRole('row').nth(1).waitFor();
  await looked(page, 'answering');
});

it('nothing went wrong in these browsers', () => {
  const faults = [supervisor, officer, night, receives].flatMap(faultsOf);
  expect(faults.filter((fault) => !/status of 409 .*\/shifts$/.test(fault))).toEqual([]); // the shift that is too long
});
