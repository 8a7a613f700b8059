import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isThere, reads, until } from './asks';
import { caseOf, CONSOLE, doorKeyGiven, faultsOf, INTAKE, launch, need, reportArrives, type Seat, signedIn } from './people';
import { inDays, looked, made } from './screen';

/** A person says at their own door that they are safe, with the word of somebody who is forced. */
const PROTECTION = need('PROTECTION_URL');
const ALARMS = 'Alarmas, brechas y señales de vida';
const PHONE = { width: 320, height: 640 };

let browser: Browser;
let protector: Seat;
let supervisor: Seat;
let doorKey: string;
/** A plan, with the page on which people work on it. */
let plan: string;
let page: string;

interface Heard {
  alarms: { stage: string }[];
  checkIns?: { lastChannel?: string };
}

const heard = () => reads<Heard>(protector, plan);

/** Sends a form, and waits for the answer in its place. */
async function sends(at: Page, act: string): Promise<void> {
  const form = at.getByRole('region', { name: 'Todo lo que usted puede registrar aquí', exact: true }).getByRole('region', { name: act, exact: true });
  await form.getByRole('button', { name: act, exact: true }).click();
  await form.getByRole('status').filter({ hasText: 'Quedó registrado' }).waitFor();
}

/** The person at a telephone of their own, in their rooms. */
async function inTheRooms(): Promise<Page> {
  const visitor = await (await browser.newContext({ javaScriptEnabled: false, locale: 'es-ES', viewport: PHONE })).newPage();
  await visitor.goto(`${INTAKE}/v1/public/es`);
  await visitor.locator('#held').fill(doorKey);
  await visitor.locator('#holding button').press('Enter');
  await visitor.locator('section[aria-labelledby="protection"] button').press('Enter');
  await visitor.waitForURL(`${PROTECTION}/v1/public/es/protection`);
  await visitor.getByRole('button', { name: 'Mostrar', exact: true }).press('Enter');
  await visitor.getByRole('heading', { name: 'Sus medidas', exact: true }).waitFor();
  return visitor;
}

beforeAll(async () => {
  browser = await launch();
  [protector, supervisor] = await Promise.all([signedIn(browser, 'protection-officer'), signedIn(browser, 'supervisor')]);
  const report = await reportArrives({ consents: { PROTECTION: 'GRANTED', INVESTIGATION: 'GRANTED' } });
  const { caseId, parties } = await caseOf(report);
  plan = `/api/protection/v1/protections/${parties[0]?.party}`;
  page = `${CONSOLE}/cases/${caseId}/measures/${parties[0]?.party}`;
  await until(() => isThere(protector, plan));
  await until(() => isThere(supervisor, `/api/investigation/v1/investigations/${caseId}`));
  doorKey = await doorKeyGiven(report);
});

afterAll(() => browser.close());

it('an officer agrees with the person how they say that they are safe', async () => {
  const { page: screen } = protector;
  await screen.goto(page);
  const act = 'Acordar las señales de vida con la persona';
  const { form } = await made(screen, ALARMS, act);
  await form.getByRole('combobox', { name: 'Caso', exact: true }).selectOption({ index: 1 });
  await form.getByLabel(/^Próxima señal de vida, a más tardar/).fill(inDays(1));
  await form.getByLabel(/^Cada cuántas horas/).fill('24');
  await form.getByRole('group', { name: /^Por qué vías/ }).getByRole('checkbox', { name: 'Su puerta', exact: true }).check();
  await form.getByRole('textbox', { name: /^Palabra de quien está a salvo/ }).fill('colibrí');
  await form.getByRole('textbox', { name: /^Palabra de quien está bajo amenaza/ }).fill('garza');
  await looked(screen, 'plan-checkins');
  await sends(screen, act);
  await screen.getByText('Todavía no dio ninguna.').waitFor();
});

it('the word of a person who is forced looks like any other one, and raises an alarm', async () => {
  const visitor = await inTheRooms();
  await visitor.locator('#word').fill('garza');
  await visitor.getByRole('button', { name: 'Estoy a salvo', exact: true }).press('Enter');
  await visitor.waitForURL('**/protection/safe');
  await visitor.getByText(/^Se espera que usted avise/).waitFor();
  expect(await visitor.locator('main').innerText()).not.toMatch(/alarma/i);
  await visitor.context().close();
  await until(async () => ((await heard()).alarms.length === 1 ? true : undefined));
  expect((await heard()).checkIns?.lastChannel).toBe('DOOR');
});

it('the officer answers the alarm, and a supervisor says that the person was found', async () => {
  const { page: screen } = protector;
  await screen.goto(page);
  await screen.getByRole('alert').filter({ hasText: 'Hay una alarma' }).waitFor();
  await looked(screen, 'plan-alarm');
  const answer = await made(screen, ALARMS, 'Atender la alarma');
  await answer.form.getByRole('combobox', { name: 'Alarma', exact: true }).selectOption({ index: 1 });
  await sends(screen, 'Atender la alarma');
  await screen.getByRole('region', { name: 'Alarmas', exact: true }).getByText('Una persona la atiende').waitFor();

  const { page: theirs } = supervisor;
  await theirs.goto(page);
  const found = 'Registrar que la persona está a salvo';
  const { form } = await made(theirs, ALARMS, found);
  await form.getByRole('combobox', { name: 'Alarma', exact: true }).selectOption({ index: 1 });
  await form.getByRole('radio', { name: 'A salvo', exact: true }).check();
  await form.getByRole('textbox', { name: /^Palabra que dijo/ }).fill('colibrí');
  await form.getByRole('textbox', { name: /^Qué se hizo/ }).fill('Su hermana fue a verla, y está con ella');
  await sends(theirs, found);
  await theirs.getByRole('region', { name: 'Alarmas', exact: true }).getByText('La persona está a salvo', { exact: true }).waitFor();
  await looked(theirs, 'plan-found');
});

it('nothing failed on any screen', () => {
  expect([protector, supervisor].flatMap(faultsOf)).toEqual([]);
});
