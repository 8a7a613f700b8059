import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseOf, CONSOLE, faultsOf, kept, LANGUAGES, launch, picture, reportArrives, SCREEN, type Seat, signedIn, violations } from './people';
import { inDays, looked, made, speaks } from './screen';

let browser: Browser;
let investigator: Seat;
let threat: { caseId: string; caseNumber: string };

beforeAll(async () => {
  browser = await launch();
  threat = await caseOf(await reportArrives({ consents: { INVESTIGATION: 'GRANTED' } }));
  investigator = await signedIn(browser, 'investigator');
});

afterAll(() => browser.close());

it('an investigator adopts the first hypothesis of a file, and orders and does an act', async () => {
  const { page } = investigator;
  await page.getByRole('link', { name: threat.caseNumber }).click();
  await page.getByRole('link', { name: 'Asumir el expediente' }).click();
  await page.getByRole('button', { name: 'Asumir', exact: true }).click();
  await page.getByText('El expediente es suyo').waitFor();

  await page.getByRole('link', { name: 'Hipótesis' }).click();
  await page.getByRole('link', { name: /^Adoptar: / }).click();
  await page.getByRole('textbox', { name: 'Razones' }).fill('Su labor');
  await page.getByRole('button', { name: 'Adoptar' }).click();
  await page.getByText('La hipótesis quedó adoptada').waitFor();
  await page.getByRole('link', { name: /^A favor: / }).click();
  await page.getByRole('group', { name: 'En qué hechos registrados se apoya' }).getByRole('checkbox').first().check();
  await page.getByRole('textbox', { name: 'Razones' }).fill('Nombra su labor');
  await looked(page, 'file-weighing');
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
  await looked(page, 'file-programme');
  await page.getByRole('link', { name: /^Registrar como hecha: / }).click();
  await page.getByRole('radio', { name: 'Se encontró algo' }).check();
  await page.getByRole('textbox', { name: 'Qué se hizo y qué se supo' }).fill('Habló');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await page.getByText('La diligencia quedó registrada como hecha').waitFor();
  await looked(page, 'file-act-done');
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
  await looked(page, 'file-evidence');

  await page.getByRole('link', { name: 'Obligaciones' }).click();
  await page.getByRole('link', { name: 'Debida diligencia' }).click();
  await page.locator('[data-item]').first().waitFor();
  await looked(page, 'file-diligence');
  await page.getByLabel(/^A la fecha de/).fill(inDays(30));
  await page.getByText(/^Como estará el/).waitFor();
  await page.getByRole('navigation', { name: 'Partes del caso' }).getByRole('link', { name: 'Investigación' }).click();
  await page.getByRole('link', { name: 'Casos parecidos' }).click();
  await page.getByText(/decide una persona/).waitFor();
  await looked(page, 'file-matches');
});

it('a command without a screen is given in the section of its thing, in the form that is made from it, and is on the timeline of the case', async () => {
  const { page } = investigator;
  await page.goto(`${CONSOLE}/cases/${threat.caseId}/investigation`);
  const act = 'Registrar una solicitud de autorización judicial';
  const { form, sendWithout, record } = await made(page, 'Preservación, asistencia y autorizaciones', act);
  await form.getByRole('textbox', { name: 'Qué se solicita y por qué' }).fill('Llamadas de un número');
  await sendWithout('Medida que se autoriza');
  await looked(page, 'case-made');
  await form.getByRole('combobox', { name: 'Medida que se autoriza' }).selectOption('Datos de tráfico');
  const needing = form.getByRole('combobox', { name: 'Diligencia (opcional)' });
  await needing.selectOption({ index: 1 });
  expect(await needing.locator('option:checked').textContent()).toMatch(/^1\. Entrevista · .+ · hecha$/);
  await form.getByLabel(/^Cuándo ocurrió \(opcional\), hora del mecanismo/).fill(inDays(-1));
  await record();
  await page.getByRole('link', { name: 'Bitácora', exact: true }).click();
  const entries = page.getByRole('list', { name: 'Línea de tiempo' }).getByRole('listitem');
  await entries.filter({ hasText: 'Se pidió una autorización judicial' }).getByText(/^Ocurrió /).waitFor();
});

it.each(LANGUAGES)('a file is accessible in %s and dark, and fits 320 pixels', async (language) => {
  const { page } = investigator;
  await page.setViewportSize(SCREEN.viewport);
  await page.goto(`${CONSOLE}/cases/${threat.caseId}/investigation/programme`);
  await speaks(page, language);
  await page.locator('tbody tr').first().waitFor();
  await page.evaluate(() => document.documentElement.classList.add('pf-v6-theme-dark'));
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, `file-narrow-${language}`);
});

it('no word of a case is kept by the browser, and nothing went wrong there', async () => {
  expect(await kept(investigator)).not.toMatch(/eyJ[\w-]+\.|inventada|panfleto/i);
  expect(faultsOf(investigator)).toEqual([]);
});
