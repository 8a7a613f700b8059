import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONSOLE, faultsOf, kept, LANGUAGES, launch, picture, reportArrives, row, SCREEN, type Seat, signedIn, violations } from './people';
import { actOf, goes, inDays, isNarrow, looked, made, speaks } from './screen';

const ACCOUNT = 'Una llamada anunció que la matarían si vuelve a la asamblea';

let browser: Browser;
let officer: Seat;
let protector: Seat;
let supervisor: Seat;
let investigator: Seat;
let analyst: Seat;
/** The case, as the screens name it. */
let number: string;

beforeAll(async () => {
  browser = await launch();
  [officer, protector] = await Promise.all([
    signedIn(browser, 'intake-officer'),
    signedIn(browser, 'protection-officer', 'es-ES', `${CONSOLE}/alerts`),
  ]);
});

afterAll(() => browser.close());

/** When the page was loaded. */
const loaded = (page: Page) => page.evaluate(() => performance.timeOrigin);
const ofCase = (page: Page) => page.locator('tr', { hasText: number });

async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

/** What stands in the place of a form after its act: what was recorded, and what that does to the terms of law. */
async function recorded(at: Page | Locator, title: string, ...terms: (string | RegExp)[]): Promise<void> {
  const answer = at.getByRole('status').filter({ hasText: title });
  for (const term of terms) {
    await answer.getByText(term).waitFor();
  }
}

it('a report is in the queue by itself, and an officer claims, opens, triages and refers it', async () => {
  const { page } = officer;
  const before = await loaded(page);
  const reportId = await reportArrives({ account: ACCOUNT, threat: { harm: ['DEATH'] }, consents: { INVESTIGATION: 'GRANTED' } });
  const arrived = row(page, reportId);
  await arrived.getByText('Muerte').waitFor();
  if (!isNarrow) {
    await arrived.getByText('Valle Alto').waitFor();
  }
  number = await arrived.getByRole('link').innerText();
  await arrived.getByRole('button', { name: `Asumir el caso ${number}` }).click();
  await arrived.getByText(/^Suyo hasta las \d{1,2}:\d\d$/).waitFor();

  await arrived.getByRole('link').click();
  const report = page.getByRole('complementary', { name: number });
  await report.getByRole('link', { name: 'Abrir el relato' }).click();
  await report.getByRole('radio', { name: 'El relato' }).check();
  await report.getByRole('radio', { name: 'Triaje' }).check();
  await report.getByRole('button', { name: 'Abrir', exact: true }).click();
  await report.getByText(ACCOUNT, { exact: true }).waitFor();

  await report.getByRole('link', { name: 'Valorar la urgencia' }).click();
  await report.getByRole('radio', { name: 'Vida en riesgo ahora' }).check();
  await report.getByRole('checkbox', { name: 'Presencia armada ahora' }).check();
  await report.getByRole('textbox', { name: 'Razones' }).fill('Hombres armados en la puerta');
  await report.getByRole('button', { name: 'Fijar urgencia' }).click();
  await recorded(report, 'La urgencia quedó fijada', 'Cuenta para: Valorar la urgencia del reporte.', /^Empieza a correr: Decidir las medidas urgentes, hasta /);

  await report.getByRole('link', { name: 'Remitir sin consentimiento', exact: true }).click();
  await report.getByRole('radio', { name: 'Protección' }).check();
  await report.getByRole('textbox', { name: 'Razones' }).fill('No se la puede esperar');
  await report.getByRole('button', { name: 'Remitir sin consentimiento', exact: true }).click();
  await recorded(report, 'El reporte quedó remitido', /^Empieza a correr: Evaluar el riesgo, hasta /);
  expect(await loaded(page)).toBe(before);
});

it('an alert is on the screen by itself, on every page, and a protection officer answers for it', async () => {
  const { page } = protector;
  const alert = ofCase(page).filter({ hasText: 'Se declaró un peligro inminente' });
  await alert.waitFor();
  await looked(page, 'alerts');
  const open = await page.locator('a.alarm').innerText();
  await alert.getByRole('link', { name: 'Se declaró un peligro inminente' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Los plazos siguen corriendo').waitFor();
  await page.locator('aside.report').getByText(/se avisa a Supervisión$/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Me hago cargo', exact: true }).click();
  await page.getByText('Usted se hizo cargo de la alerta').waitFor();
  await page.getByText(/si el acto no sigue, se avisa a Supervisión$/).waitFor();
  await page.waitForFunction((before) => document.querySelector('a.alarm')?.textContent !== before, open);
  await picture(page, 'alert-answered-es');
});

it('a supervisor sees that nobody has the file, and an investigator takes it', async () => {
  [supervisor, investigator] = await Promise.all([signedIn(browser, 'supervisor'), signedIn(browser, 'investigator')]);
  const untaken = supervisor.page.locator('#untaken tr', { hasText: number });
  await untaken.getByText(/^registrado hace /).waitFor();

  const { page } = investigator;
  await ofCase(page).getByText('Nadie todavía').waitFor();
  await looked(page, 'file-list');
  await ofCase(page).getByRole('link', { name: number }).click();
  await page.getByRole('link', { name: 'Asumir el expediente' }).click();
  await page.getByRole('button', { name: 'Asumir', exact: true }).click();
  await recorded(page, 'El expediente es suyo', 'Cuenta para: Asumir el expediente y abrirlo de oficio.');
  await looked(page, 'file-taken');
});

it('the person in danger is among the people of the protection officer, who decides a measure and hands it over', async () => {
  const { page } = protector;
  await goes(page, 'Planes de protección');
  await ofCase(page).getByText(/^faltan/).waitFor();
  await ofCase(page).getByText('Decidir las medidas urgentes').waitFor();
  await ofCase(page).getByText('Ruta urgente').waitFor();
  await looked(page, 'plan-list');
  await ofCase(page).getByRole('link', { name: number }).click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
  await page.getByText('Todavía no se ha decidido ninguna medida.').waitFor();
  await page.getByRole('link', { name: 'Qué se contó' }).click();
  await page.getByRole('button', { name: /^Abrir lo que se contó/ }).click();
  await page.getByRole('radio', { name: 'El relato' }).check();
  await page.getByRole('radio', { name: 'Proteger' }).check();
  await looked(page, 'plan-opening');
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await page.getByText(ACCOUNT, { exact: true }).waitFor();

  await page.getByRole('link', { name: 'Riesgo y medidas' }).click();
  await page.getByRole('link', { name: 'Decidir una medida urgente' }).click();
  await page.getByRole('button', { name: 'Decidir la medida' }).click();
  await page.getByText(/^No se pudo registrar/).waitFor();
  await looked(page, 'plan-refused');
  await page.getByRole('combobox', { name: 'Qué medida' }).selectOption('Escolta de un cuerpo especializado');
  await page.getByRole('textbox', { name: 'En qué consiste' }).fill('Dos personas');
  await page.getByRole('textbox', { name: 'Razones' }).fill('Peligro');
  await page.getByText(ACCOUNT, { exact: true }).waitFor(); // what was opened stays beside the form of another section
  await page.getByRole('button', { name: 'Decidir la medida' }).click();
  await recorded(page, 'La medida quedó decidida', 'Cuenta para: Decidir las medidas urgentes.', /^Empieza a correr: Implementar la medida urgente, hasta /);
  await looked(page, 'plan-decided');

  await press(page.getByRole('link', { name: 'Registrar la implementación: Escolta de un cuerpo especializado' }));
  await page.getByRole('textbox', { name: 'Cómo y a quién' }).fill('En su casa');
  await press(page.getByRole('button', { name: 'Registrar la implementación' }));
  await recorded(page, 'La implementación quedó registrada', 'Por confirmar: Implementar la medida urgente.');
  await page.getByText('Implementada, sin confirmar').waitFor();
});

it('the protection officer records what was offered, and what the person accepts', async () => {
  const { page } = protector;
  const offer = await made(page, 'Conversación sobre la protección', 'Ofrecer medidas');
  await offer.form.getByRole('checkbox', { name: 'Cámaras' }).check();
  await offer.form.getByRole('textbox', { name: /^Cómo se ofreció/ }).fill('También puede pedir un teléfono');
  await offer.record();
  const offered = page.getByRole('region', { name: 'Lo que se ofreció' });
  await offered.getByText('Cámaras').waitFor();
  await offered.getByText('Sin respuesta todavía').waitFor();

  const answer = await actOf(page, 'Registrar qué acepta la persona de lo ofrecido');
  await answer.form.getByRole('combobox', { name: 'Ofrecimiento' }).selectOption({ index: 1 });
  await answer.form.getByRole('button', { name: /^Agregar/ }).click();
  await answer.form.getByRole('combobox', { name: 'Medida ofrecida' }).selectOption({ index: 1 });
  await answer.form.getByRole('radio', { name: 'No la quiere' }).check();
  await answer.record();
  await offered.getByText('No la quiere').waitFor();
  await looked(page, 'plan-offered');
});

it('the protection officer records an obstacle in the form that is made from its command', async () => {
  const { page } = protector;
  const { form, sendWithout, record } = await made(page, 'Medidas de protección', 'Registrar un obstáculo para implementar la medida');
  await form.getByRole('textbox', { name: 'Descripción' }).fill('El vehículo está en el taller');
  await form.getByLabel(/^Cuándo ocurrió \(opcional\), hora del mecanismo/).fill(inDays(-1));
  await sendWithout('Medida');
  await looked(page, 'plan-made');
  const measure = form.getByRole('combobox', { name: 'Medida', exact: true });
  await measure.selectOption({ index: 1 });
  expect(await measure.locator('option:checked').textContent()).toMatch(/^Escolta de un cuerpo especializado · implementada · /);
  await record();
});

it('an analyst records that the person confirms the handover', async () => {
  analyst = await signedIn(browser, 'risk-analyst');
  const { page } = analyst;
  await page.getByRole('table', { name: 'Planes de protección' }).getByRole('link', { name: number }).click();
  await page.getByRole('link', { name: 'Confirmar: Escolta de un cuerpo especializado' }).click();
  await page.getByRole('radio', { name: 'La persona protegida' }).check();
  await looked(page, 'plan-confirming');
  await page.getByRole('button', { name: 'Registrar la confirmación' }).click();
  await recorded(page, 'La confirmación quedó registrada', 'Cuenta para: Implementar la medida urgente.');
  await page.getByText('Implementada y confirmada').waitFor();
  await page.getByText('Lo confirma: La persona protegida').waitFor();
  await speaks(page, 'en');
  await page.getByText('Confirmed by: The protected person').waitFor();
  await looked(page, 'plan-confirmed');
});

it('an analyst assesses the risk, and the plan says the level and by when it is looked at again', async () => {
  const { page } = analyst;
  await speaks(page, 'es');
  await page.getByRole('navigation', { name: 'Qué hacer' }).getByRole('link', { name: 'Evaluar el riesgo' }).click();
  const form = page.getByRole('region', { name: 'Evaluar el riesgo', exact: true });
  await form.getByRole('radio', { name: 'Completa' }).check();
  const proposed = form.getByRole('region', { name: 'Lo que propone el instrumento' });
  for (const factor of await form.getByRole('combobox').all()) {
    await factor.selectOption('Ausente');
  }
  await proposed.getByText('Bajo', { exact: true }).waitFor();
  await proposed.getByText('Ninguna regla se cumple con lo que está presente.').waitFor();
  await looked(page, 'plan-assess');
  await form.getByRole('radio', { name: 'Alto' }).check();
  for (const reason of await form.locator('textarea').all()) {
    await reason.fill('Como se contó');
  }
  await form.getByRole('button', { name: 'Evaluar el riesgo' }).click();
  await recorded(form, 'Quedó registrado', 'Cuenta para: Evaluar el riesgo.');
  const risk = page.getByRole('region', { name: 'Riesgo', exact: true });
  await risk.getByText('Alto', { exact: true }).waitFor();
  await risk.getByText(/^Se vuelve a evaluar a más tardar el /).waitFor();
  await page.getByRole('table', { name: 'Niveles de riesgo en el tiempo' }).getByRole('row').filter({ hasText: 'Alto' }).filter({ hasText: 'Primera' }).waitFor();
  await looked(page, 'plan-risk');
});

it('the supervisor sees on the day that somebody has the file, and on the page of the case that its terms are met', async () => {
  const { page } = supervisor;
  await page.locator('#untaken tr', { hasText: number }).waitFor({ state: 'detached' });
  await goes(page, 'Casos');
  await page.getByRole('textbox', { name: 'Número del caso' }).fill(number);
  await page.getByRole('button', { name: 'Buscar' }).click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
  await page.getByText('Con las medidas implementadas y confirmadas').waitFor();
  await page.getByText('No hay alertas abiertas en este caso y ningún plazo está vencido.').waitFor();
  await page.getByText(/^Mostrar lo automático/).click();
  for (const step of [
    'Se recibió el reporte',
    'Se fijó la urgencia',
    'Se reconoció un peligro inminente',
    'Se remitió el reporte',
    'Una persona se hizo cargo de la alerta',
    'Se decidió una medida urgente',
    'Se implementó una medida de protección',
    'Se registró un obstáculo para implementar una medida',
    'Se confirmó que una medida está implementada',
    'Se ofrecieron medidas a la persona',
    'La persona respondió a las medidas que se le ofrecieron',
    'Se evaluó el riesgo',
  ]) {
    await page.getByRole('list', { name: 'Línea de tiempo' }).getByText(step, { exact: true }).first().waitFor();
  }
  await page.getByRole('link', { name: 'Obligaciones y plazos' }).click();
  const ended = page.locator('section', { has: page.getByRole('heading', { name: 'Terminados' }) }).locator('.term-head');
  for (const term of [
    'Valorar la urgencia del reporte',
    'Asumir el expediente y abrirlo de oficio',
    'Decidir las medidas urgentes',
    'Implementar la medida urgente',
    'Evaluar el riesgo',
  ]) {
    await ended.filter({ hasText: term }).getByText('cumplido', { exact: true }).waitFor();
  }
  await picture(page, 'mainjob-terms-es');
});

it.each(LANGUAGES)('the people are accessible in %s and dark, and fit 320 pixels', async (language) => {
  const { page } = protector;
  await page.setViewportSize(SCREEN.viewport);
  await page.goto(`${CONSOLE}/plan`);
  await speaks(page, language);
  await page.locator('tbody tr').first().waitFor();
  await page.evaluate(() => document.documentElement.classList.add('pf-v6-theme-dark'));
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, `plan-narrow-${language}`);
});

it('no word of the case is kept by a browser, and nothing went wrong there', async () => {
  for (const seat of [officer, protector, investigator, analyst, supervisor]) {
    expect(await kept(seat)).not.toMatch(/eyJ[\w-]+\.|inventada|asamblea|armados|escolt/i);
    expect(faultsOf(seat)).toEqual([]);
  }
});
