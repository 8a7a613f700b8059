import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseOf, CONSOLE, dangerArrives, kept, launch, picture, type Seat, signedIn, violations } from './people';

let browser: Browser;
let officer: Seat;
let analyst: Seat;
let investigator: Seat;
let danger: { caseId: string; caseNumber: string };

/** The names of the services' codes: none of them is for people. */
const RAW = /\b[A-Z]{3,}_[A-Z_]+\b/;
const words = (page: Page) => page.locator('main').innerText();

beforeAll(async () => {
  browser = await launch();
  danger = await caseOf(await dangerArrives({ PROTECTION: 'GRANTED', INVESTIGATION: 'GRANTED' }));
  officer = await signedIn(browser, 'protection-officer', 'es-ES', `${CONSOLE}/plan`);
  analyst = await signedIn(browser, 'risk-analyst', 'en-GB', `${CONSOLE}/plan`);
  investigator = await signedIn(browser, 'investigator', 'es-ES', `${CONSOLE}/file`);
});

afterAll(() => browser.close());

/** A day and an hour of the page's own zone, in some days. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

async function looked(page: Page, name: string): Promise<void> {
  expect(await words(page)).not.toMatch(RAW);
  expect(await violations(page)).toEqual([]);
  await picture(page, name);
}

it('a person in danger is among my people, with the term that runs', async () => {
  const { page } = officer;
  await page.goto(`${CONSOLE}/plan`);
  const row = page.locator('tr', { hasText: danger.caseNumber });
  await row.getByText(/^faltan/).waitFor();
  await row.getByText('Ruta urgente').waitFor();
  await looked(page, 'plan-list-es');
  await row.getByRole('link', { name: danger.caseNumber }).click();
  await page.getByRole('heading', { level: 1, name: `Plan del caso ${danger.caseNumber}` }).waitFor();
});

it('an officer decides a measure and hands it over, and an analyst records who confirms it', async () => {
  const { page } = officer;
  await page.getByRole('link', { name: 'Decidir una medida urgente' }).click();
  await page.getByRole('button', { name: 'Decidir la medida' }).click();
  await page.getByText(/^No se pudo registrar/).waitFor();
  await looked(page, 'plan-refused-es');
  await page.getByRole('combobox', { name: 'Qué medida' }).selectOption('ESCORT');
  await page.getByRole('textbox', { name: 'En qué consiste' }).fill('Dos personas');
  await page.getByRole('textbox', { name: 'Razones' }).fill('Peligro');
  await page.getByRole('button', { name: 'Decidir la medida' }).click();
  await page.getByText('La medida quedó decidida').waitFor();
  await page.getByText(/^Empieza a correr: Implementar la medida urgente/).waitFor();
  await looked(page, 'plan-decided-es');

  await press(page.getByRole('link', { name: /^Registrar la entrega: / }));
  await page.getByRole('textbox', { name: 'Cómo y a quién' }).fill('En su casa');
  await press(page.getByRole('button', { name: 'Registrar la entrega' }));
  await page.getByText('La entrega quedó registrada').waitFor();
  await page.getByText('Entregada, sin confirmar').waitFor();

  const there = analyst.page;
  await there.goto(page.url().replace(/\/handover.*/, ''));
  await there.getByRole('link', { name: /^Confirm: / }).click();
  await there.getByRole('radio', { name: 'The protected person' }).check();
  await looked(there, 'plan-confirming-en');
  await there.getByRole('button', { name: 'Record the confirmation' }).click();
  await there.getByText('Handed over and confirmed').waitFor();
  await there.getByText('Confirmed by: The protected person').waitFor();
  await looked(there, 'plan-confirmed-en');
});

it('an investigator takes a file, adopts the first hypothesis, and orders and does an act', async () => {
  const { page } = investigator;
  await page.goto(`${CONSOLE}/file`);
  const row = page.locator('tr', { hasText: danger.caseNumber });
  await row.getByText('Nadie todavía').waitFor();
  await looked(page, 'file-list-es');
  await row.getByRole('link', { name: danger.caseNumber }).click();
  await page.getByRole('link', { name: 'Asumir el expediente' }).click();
  await page.getByRole('button', { name: 'Asumir' }).click();
  await page.getByText('El expediente es suyo').waitFor();
  await looked(page, 'file-taken-es');

  await page.getByRole('link', { name: 'Hipótesis' }).click();
  await page.getByRole('link', { name: /^Adoptar: / }).click();
  await page.getByRole('textbox', { name: 'Razones' }).fill('Su labor');
  await page.getByRole('button', { name: 'Adoptar' }).click();
  await page.getByText('La hipótesis quedó adoptada').waitFor();
  await page.getByRole('link', { name: /^A favor: / }).click();
  await page.getByRole('group', { name: 'Por qué hechos registrados' }).getByRole('checkbox').first().check();
  await page.getByRole('textbox', { name: 'Razones' }).fill('Nombra su labor');
  await looked(page, 'file-weighing-es');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await page.getByText('Los hechos a favor quedaron registrados').waitFor();

  await page.getByRole('link', { name: 'Programa y diligencias' }).click();
  await page.getByRole('link', { name: 'Abrir una línea' }).click();
  await page.getByRole('combobox', { name: 'Línea' }).selectOption('L1');
  await page.getByRole('group', { name: 'Pone a prueba' }).getByRole('checkbox').first().check();
  await page.getByRole('textbox', { name: 'Qué se quiere saber' }).fill('Quién');
  await page.getByRole('button', { name: 'Abrir la línea' }).click();
  await page.getByText('La línea quedó abierta').waitFor();
  await page.getByRole('link', { name: 'Ordenar una diligencia' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('combobox', { name: 'Diligencia' }).selectOption('WITNESS');
  await page.getByLabel('Hasta cuándo').fill(inDays(2));
  await page.getByRole('textbox', { name: 'Qué hay que hacer' }).fill('Entrevistar');
  await page.getByRole('textbox', { name: 'Base legal' }).fill('art. 1');
  await page.getByRole('button', { name: 'Ordenar', exact: true }).click();
  await page.getByText('La diligencia quedó ordenada').waitFor();
  await looked(page, 'file-programme-es');
  await page.getByRole('link', { name: /^Registrar como hecha: / }).click();
  await page.getByRole('radio', { name: 'Se encontró algo' }).check();
  await page.getByRole('textbox', { name: 'Qué se hizo y qué se supo' }).fill('Habló');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await page.getByText('La diligencia quedó registrada como hecha').waitFor();
  await looked(page, 'file-act-done-es');
});

it('evidence is recorded and secured, and the checklist is read as of a date', async () => {
  const { page } = investigator;
  await page.getByRole('link', { name: 'Prueba' }).click();
  await page.getByRole('link', { name: 'Registrar un elemento de prueba' }).click();
  await page.getByRole('combobox', { name: 'De qué clase' }).selectOption('DOCUMENT');
  await page.getByRole('textbox', { name: 'Qué es' }).fill('Un panfleto');
  await page.getByRole('textbox', { name: 'De quién o de dónde viene' }).fill('La puerta');
  await page.getByRole('textbox', { name: 'Dónde está' }).fill('En su casa');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await page.getByText('El elemento quedó registrado').waitFor();
  await page.getByRole('link', { name: /^Asegurar: / }).click();
  await page.getByRole('radio', { name: 'Entregado por alguien' }).check();
  await page.getByRole('textbox', { name: 'Dónde se guarda' }).fill('Armario 1');
  await page.getByRole('button', { name: 'Asegurar', exact: true }).click();
  await page.getByText('El elemento quedó asegurado').waitFor();
  await looked(page, 'file-evidence-es');

  await page.getByRole('link', { name: 'Debida diligencia' }).click();
  await page.locator('[data-item]').first().waitFor();
  await looked(page, 'file-diligence-es');
  await page.getByLabel(/^A la fecha de/).fill(inDays(30));
  await page.getByText(/^Como estará el/).waitFor();
  await page.getByRole('link', { name: 'Casos parecidos' }).click();
  await page.getByText(/decide una persona/).waitFor();
  await looked(page, 'file-matches-es');
});

it.each(['en', 'pt', 'es'])('plans and files are accessible in %s and dark, and fit 320 pixels', async (language) => {
  for (const [{ page }, at] of [
    [officer, '/plan'],
    [investigator, `/file/${danger.caseId}/programme`],
  ] as const) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(CONSOLE + at);
    await page.getByRole('combobox').first().selectOption(language);
    await page.locator(`html[lang="${language}"]`).waitFor();
    await page.locator('tbody tr').first().waitFor();
    await page.evaluate(() => document.documentElement.classList.add('pf-v6-theme-dark'));
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture(page, `${at.split('/')[1] ?? ''}-narrow-${language}`);
  }
});

it('no word of a case is kept by the browser, and nothing went wrong there', async () => {
  for (const seat of [officer, analyst, investigator]) {
    expect(await kept(seat)).not.toMatch(/eyJ[\w-]+\.|inventada|panfleto|escolt/i);
    expect(seat.faults.filter((fault) => !/status of 4(12|22|99)/.test(fault))).toEqual([]);
  }
});
