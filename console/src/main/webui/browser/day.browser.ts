import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseOf, claimedMeanwhile, CONSOLE, identityAsked, launch, picture, reportArrives, type Seat, signedIn, violations } from './people';
import { isForAll } from './screen';

let browser: Browser;
const seats: Seat[] = [];

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

async function seat(name: string): Promise<Page> {
  const taken = await signedIn(browser, name);
  seats.push(taken);
  return taken.page;
}

it('a supervisor sees the day first, and takes over a report that somebody else reads', async () => {
  const reportId = await reportArrives();
  await claimedMeanwhile(reportId);
  const page = await seat('supervisor');
  await page.getByRole('heading', { level: 1, name: 'Hoy' }).waitFor();
  await page.getByRole('table', { name: 'Quién lleva cuánto' }).or(page.getByText('Todavía no hay expedientes.')).waitFor();
  await page.getByRole('button', { name: 'Calendario de plazos' }).click();
  await page.locator('table.weeks').waitFor();
  await isForAll(page, 'today');

  await page.locator(`a[href="/today/claim/${reportId}"]`).click();
  await page.getByRole('radio', { name: 'A mí' }).check();
  await page.getByRole('button', { name: 'Reasignar o liberar' }).click();
  await page.getByText(/^No se pudo registrar/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Razones' }).fill('Su turno terminó');
  await page.getByRole('button', { name: 'Reasignar o liberar' }).click();
  await page.getByText('El reporte cambió de manos').waitFor();
  await picture(page, 'today-done-es');
});

it('a supervisor reads which early warnings are proposed and in force', async () => {
  const page = await seat('supervisor');
  await page.goto(`${CONSOLE}/warnings`);
  await page.getByRole('heading', { level: 1, name: 'Alertas tempranas' }).waitFor();
  await isForAll(page, 'warnings');
});

it('the ombudsman has a day of their own, and demands an answer where the terms of a case stand', async () => {
  const { caseId } = await caseOf(await reportArrives());
  const page = await seat('ombudsman');
  await page.getByRole('region', { name: 'Respuestas que se exigieron' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.goto(`${CONSOLE}/cases/${caseId}/duties`);
  await page.getByRole('link', { name: 'Exigir una respuesta' }).click();
  await page.getByRole('radio', { name: 'Recepción' }).check();
  await page.getByRole('textbox', { name: 'Pregunta' }).fill('¿Quién la llamó?');
  await page.getByRole('button', { name: 'Exigir', exact: true }).click();
  await page.getByText('La exigencia quedó registrada').waitFor();
  await page.getByText('Espera respuesta de: Recepción').waitFor();
  expect(await violations(page)).toEqual([]);
});

it('a custodian opens the reasons of an identity request and denies it with reasons', async () => {
  const reportId = await reportArrives();
  const requestId = await identityAsked(reportId);
  const page = await seat('custodian');
  await page.locator(`a[href="/identity/${reportId}/${requestId}"]`).click();
  await page.getByRole('button', { name: 'Leer las razones' }).click();
  await page.getByText('Hay que avisar a quien reporta').waitFor();
  await isForAll(page, 'identity');
  await page.getByRole('navigation', { name: 'Responder' }).getByRole('button', { name: 'Negar' }).click();
  await page.getByRole('textbox', { name: 'Razones' }).fill('La línea de ayuda puede avisar');
  await page.getByRole('region', { name: 'Negar' }).getByRole('button', { name: 'Negar' }).click();
  await page.getByText('La petición quedó negada').waitFor();
  await picture(page, 'identity-done-es');
});

it('an auditor reads the history of a report, and the browser proves that nothing in it was changed', async () => {
  const reportId = await reportArrives();
  const page = await seat('auditor');
  await page.getByRole('textbox', { name: 'Identificador' }).fill(reportId);
  await page.getByRole('button', { name: 'Leer la historia' }).click();
  await page.getByText(/^La cadena está entera/).waitFor();
  await isForAll(page, 'histories');
});

it('a statistician sees the country and nobody in it', async () => {
  const page = await seat('statistician');
  await page.getByRole('table', { name: 'Ahora, por zona' }).waitFor({ timeout: 20_000 });
  await isForAll(page, 'picture');
});

it('an operator sees what the machines need, and no case', async () => {
  const page = await seat('tech-admin');
  await page.getByText(/^Responde\. Leído/).nth(3).waitFor();
  await isForAll(page, 'operations');
});

it('nothing went wrong in these browsers', () => {
  expect(seats.flatMap(({ faults }) => faults).filter((fault) => !/status of 4(04|22)/.test(fault))).toEqual([]);
  expect(seats.flatMap(({ asked }) => [...asked]).filter((address) => !address.startsWith(CONSOLE) && !/\/(realms|resources)\//.test(address))).toEqual([]);
});

it('what the content policy forbids is not loaded, and the console is told of it', async () => {
  const { page } = await signedIn(browser, 'tech-admin');
  const told = page.waitForResponse((answer) => answer.url() === `${CONSOLE}/csp`);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.invalid/seen.png', alt: '' }));
  });
  expect((await told).status()).toBe(204);
});
