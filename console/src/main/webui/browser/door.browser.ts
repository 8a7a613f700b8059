import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { doorKeyGiven, faint, INTAKE, LANGUAGES, launch, need, picture, reportArrives, violations } from './people';

/** The pages for anybody: without a login, and without scripts the whole time. */
const INVESTIGATION = need('INVESTIGATION_URL');
const PROTECTION = need('PROTECTION_URL');
const LARGEST_PAGE = 50_000;
const TARGET = 44;
const PHONE = { width: 320, height: 640 };

let browser: Browser;
let reader: Page;
const asked = new Set<string>();
const faults: string[] = [];

beforeAll(async () => {
  browser = await launch();
  reader = await (await browser.newContext({ viewport: PHONE })).newPage();
});

afterAll(() => browser.close());

/** Somebody at a phone of their own, who allows no script; what the page weighs is counted from the last address on. */
interface Visitor {
  page: Page;
  weight: () => Promise<number>;
}

async function visitor(): Promise<Visitor> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'es-ES', viewport: PHONE });
  const page = await context.newPage();
  let loaded: Request[] = [];
  context.on('request', (request) => {
    asked.add(request.url());
    loaded = request.isNavigationRequest() ? [request] : [...loaded, request];
  });
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  const weight = async () => {
    const sizes = await Promise.all(loaded.map((request) => request.sizes()));
    return sizes.reduce((sum, size) => sum + size.responseBodySize + size.responseHeadersSize, 0);
  };
  return { page, weight };
}

/** The same page at a browser that lets axe run. */
async function copied(page: Page): Promise<Page> {
  const body = await page.content();
  await reader.route(page.url(), (route) => route.fulfill({ contentType: 'text/html;charset=utf-8', body }), { times: 1 });
  await reader.goto(page.url());
  return reader;
}

/** Accessible by day and by night, no wider than a narrow phone, large to touch, light to load. */
async function isForAll(seat: Visitor, name: string): Promise<void> {
  const { page } = seat;
  expect(await seat.weight(), name).toBeLessThanOrEqual(LARGEST_PAGE);
  const copy = await copied(page);
  expect(await violations(copy), name).toEqual([]);
  await picture(copy, name);
  await copy.emulateMedia({ colorScheme: 'dark' });
  expect(await faint(copy), `${name}, dark`).toEqual([]);
  await picture(copy, `${name}-dark`);
  await copy.emulateMedia({ colorScheme: 'light' });
  const { width, small } = await page.evaluate(
    (target) => ({
      width: document.documentElement.scrollWidth,
      small: [...document.querySelectorAll('a, button, .text, .choice')]
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < target)
        .map((each) => each.outerHTML),
    }),
    TARGET,
  );
  expect(small, name).toEqual([]);
  expect(width, name).toBeLessThanOrEqual(320);
}

/** Goes on by Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement | null;
      return [focused?.labels?.[0]?.textContent ?? focused?.textContent ?? '', focused?.value ?? ''];
    });
    if (here[0]?.trim() === name) {
      return;
    }
  }
  throw new Error(`no way by Tab to ${name}`);
}

/** Goes on by the keyboard to the page of the form with this heading. */
async function goOn(page: Page, to: string): Promise<void> {
  await tabTo(page, 'Continuar');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: to }).waitFor();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

it('somebody reports, notes the receipt, comes back with it and says more, by the keyboard and without scripts', async () => {
  const { page } = await visitor();
  const { keyboard } = page;
  await page.goto(`${INTAKE}/v1/public/es`);
  await keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Salir de esta página ya');

  await tabTo(page, 'Continuar');
  await keyboard.press('Enter');
  await page.waitForURL('**/form');
  expect(await page.title()).toMatch(/^Hay algo por corregir: /);
  await page.locator('[role="alert"]:focus').waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.locator('#account:focus').waitFor();
  await keyboard.type('Me siguen desde ayer');
  await goOn(page, 'Peligro y lugar');

  await tabTo(page, 'Sí');
  await keyboard.press(' ');
  await tabTo(page, '¿Dónde?');
  await keyboard.type('Junto al puente');
  // Enter in a field goes on, as the button does, and does not change the language.
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Quién está bajo amenaza' }).waitFor();
  await tabTo(page, '¿Quién está bajo amenaza?');
  await keyboard.type('Persona inventada');
  await page.getByRole('button', { name: 'English' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Who is threatened' }).waitFor();
  expect(await page.getByLabel('Who is threatened?').inputValue()).toBe('Persona inventada');
  await page.getByRole('button', { name: 'Español' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Quién está bajo amenaza' }).waitFor();
  await tabTo(page, 'Una persona');
  await keyboard.press(' ');
  await goOn(page, 'Qué podemos hacer');

  await tabTo(page, 'Pasarlo a quienes protegen a las personas');
  await keyboard.press(' ');
  await tabTo(page, 'Atrás');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Quién está bajo amenaza' }).waitFor();
  expect(await page.getByLabel('Una persona', { exact: true }).isChecked()).toBe(true);
  await goOn(page, 'Qué podemos hacer');
  expect(await page.getByLabel('Pasarlo a quienes protegen a las personas').isChecked()).toBe(true);
  expect(await page.getByLabel('Pasarlo a quienes investigan las amenazas').isChecked()).toBe(false);
  await goOn(page, 'Cómo contactarle');
  expect(await page.getByLabel('Deme un código de seguimiento con el que pueda volver').isChecked()).toBe(true);
  await goOn(page, 'Revise sus respuestas');
  for (const said of ['Me siguen desde ayer', 'Junto al puente', 'Persona inventada', 'Una persona']) {
    expect(await page.getByText(said, { exact: true }).count()).toBe(1);
  }
  await tabTo(page, 'Enviar');
  await keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Tenemos su reporte' }).waitFor();
  const receipt = (await page.locator('.receipt').textContent()) ?? '';
  // Before the style sheet is there, everything is visible.
  await page.waitForLoadState();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.receipt').isVisible()).toBe(true);
  expect(await page.getByText('Salir de esta página ya').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await tabTo(page, 'Código de seguimiento o llave');
  await keyboard.type(receipt.toLowerCase().replaceAll('-', ' '));
  await keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Su reporte', exact: true }).waitFor();
  expect(page.url()).not.toContain(receipt);
  await tabTo(page, 'Con sus palabras');
  await keyboard.type('Hoy volvieron');
  await tabTo(page, 'Enviar');
  await keyboard.press('Enter');
  await page.getByText('Usted agregó').waitFor();
  expect(await page.getByText('Hoy volvieron').count()).toBe(1);
  await page.locator('[role="status"]:focus').filter({ hasText: 'Registrado.' }).waitFor();
});

it.each(LANGUAGES)('the pages of the door are for everybody in %s', async (language) => {
  const seat = await visitor();
  const { page } = seat;
  const submit = (path: string) => page.locator(`form[action="/v1/public/${language}/${path}"] button`).first().press('Enter');
  await page.goto(`${INTAKE}/v1/public/${language}`);
  expect(await page.getAttribute('html', 'lang')).toBe(language);
  expect(await page.title()).toBe(await heading(page));
  await isForAll(seat, `door-start-${language}`);

  await submit('form');
  await isForAll(seat, `door-start-error-${language}`);
  await page.locator('#account').fill('Dos hombres preguntaron por ella en el mercado');
  for (const [step, shows] of Object.entries({ danger: '#place', who: '#who', consent: '#consent-hint', reach: '#reach', check: 'dl' })) {
    await page.locator('main button[name="go"]').first().press('Enter');
    await page.locator(shows).first().waitFor();
    await isForAll(seat, `door-${step}-${language}`);
  }
  await page.locator('button[formaction$="/reports"]').press('Enter');
  await isForAll(seat, `door-received-${language}`);

  const receipt = (await page.locator('.receipt').textContent()) ?? '';
  await page.locator('#held').fill(receipt.slice(0, -2));
  await submit('conversation');
  expect(await page.locator('#held').inputValue()).toBe(receipt.slice(0, -2));
  await isForAll(seat, `door-none-${language}`);

  await page.locator('#held').fill(receipt);
  await submit('conversation');
  await isForAll(seat, `door-conversation-${language}`);
  await submit('conversation/statements');
  await isForAll(seat, `door-conversation-error-${language}`);
  await submit('conversation/contact-compromise');
  await isForAll(seat, `door-sure-${language}`);
  await page.locator('button.grave').press('Enter');
  await page.waitForURL('**/shut');
  await isForAll(seat, `door-shut-${language}`);
});

it.each(LANGUAGES)('files are sent one by one without scripts in %s', async (language) => {
  const seat = await visitor();
  const { page } = seat;
  const report = await page.request.post(`${INTAKE}/v1/public/reports`, { data: { account: 'Dejaron una nota en la puerta', receipt: true } });
  const { receipt } = (await report.json()) as { receipt: string };
  await page.goto(`${INTAKE}/v1/public/${language}`);
  await page.locator('#held').fill(receipt);
  await page.locator('#holding button').press('Enter');
  await page.locator('section[aria-labelledby="files"] button').press('Enter');
  await page.locator('#photo').waitFor();
  await isForAll(seat, `door-files-${language}`);

  await page.locator('#photo').setInputFiles({ name: 'nota.png', mimeType: 'image/png', buffer: Buffer.from('not really a picture') });
  await page.locator('form:has(#photo) button').press('Enter');
  await page.locator('[role="status"]:focus').waitFor();
  expect(await page.getByText('nota.png').count()).toBe(1);
  expect(page.url()).not.toContain(receipt);
  await isForAll(seat, `door-files-sent-${language}`);
});

it.each(LANGUAGES)('a party opens a notice at its own door and goes on to the rooms of the investigation in %s', async (language) => {
  const doorKey = await doorKeyGiven(await reportArrives({ consents: { INVESTIGATION: 'GRANTED' } }));
  const seat = await visitor();
  const { page } = seat;
  const opened = async () => {
    await page.goto(`${INTAKE}/v1/public/${language}`);
    await page.locator('#held').fill(doorKey);
    await page.locator('#holding button').press('Enter');
    await page.locator('#rooms').waitFor();
  };
  await opened();
  await isForAll(seat, `door-own-${language}`);
  await page.locator('section[aria-labelledby="notices"] button').press('Enter');
  await page.getByText('Mañana hablamos').waitFor();
  const entered = async () => {
    await opened();
    await page.locator('section[aria-labelledby="rooms"] button').press('Enter');
    await page.waitForURL(`${INVESTIGATION}/v1/public/${language}/room`);
    return page.locator('#propose').count();
  };
  await expect.poll(entered, { timeout: 30_000 }).toBe(1); // the file begins a moment after the referral
  await isForAll(seat, `door-room-${language}`);
  await page.locator('#propose').fill('Que se pregunte al barquero');
  await page.locator('section[aria-labelledby="proposals"] form button').last().press('Enter');
  await page.waitForURL('**/room/proposals');
  expect(page.url()).not.toContain(doorKey);
});

it('a person goes from their own door to the rooms of their protection, asks for a review, and shuts them', async () => {
  const doorKey = await doorKeyGiven(await reportArrives({ consents: { PROTECTION: 'GRANTED' } }));
  const seat = await visitor();
  const { page } = seat;
  const entered = async () => {
    await page.goto(`${INTAKE}/v1/public/es`);
    await page.locator('#held').fill(doorKey);
    await page.locator('#holding button').press('Enter');
    await page.locator('section[aria-labelledby="protection"] button').press('Enter');
    await page.waitForURL(`${PROTECTION}/v1/public/es/protection`);
    return page.getByRole('button', { name: 'Mostrar', exact: true }).count();
  };
  await expect.poll(entered, { timeout: 30_000 }).toBe(1); // the plan begins a moment after the referral
  await isForAll(seat, 'door-protection-entry');
  expect(await page.getByText('Sus medidas', { exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Mostrar', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Sus medidas', exact: true }).waitFor();
  await isForAll(seat, 'door-protection');
  await page.locator('#yours-words').fill('Volvieron anoche');
  await page.getByRole('button', { name: 'Que revisen mi situación', exact: true }).press('Enter');
  await page.waitForURL('**/protection/plan');
  await page.getByRole('button', { name: 'Nivel de riesgo y factores', exact: true }).press('Enter');
  await page.waitForURL('**/protection/words');
  await isForAll(seat, 'door-protection-words');
  await page.getByRole('button', { name: 'Volver', exact: true }).press('Enter');
  await page.getByText('usted, o alguien con su llave').first().waitFor();
  await page.locator('section[aria-labelledby="seized"] button').press('Enter');
  await page.waitForURL('**/protection/ending');
  await isForAll(seat, 'door-protection-sure');
  await page.getByRole('button', { name: 'Cerrar', exact: true }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Se cerró', exact: true }).waitFor();
  expect(page.url()).not.toContain(doorKey);
});

it.each(LANGUAGES)('the figures are for everybody in %s', async (language) => {
  const seat = await visitor();
  await seat.page.goto(`${INVESTIGATION}/v1/public/${language}/figures`);
  expect(await seat.page.getAttribute('html', 'lang')).toBe(language);
  await isForAll(seat, `door-figures-${language}`);
  await seat.page.locator('[aria-labelledby="contents"] a').first().waitFor();
  const folded = seat.page.locator('details#FUNNEL'); // while nothing may be shown of it
  if (await folded.count()) {
    await folded.locator('summary').press('Enter');
    await folded.locator('.ways a').nth(1).press('Enter');
  } else {
    await seat.page.locator('#FUNNEL ~ .ways a').nth(1).press('Enter');
  }
  await seat.page.waitForURL('**/figures/FUNNEL?by=month');
  await isForAll(seat, `door-figure-${language}`);
});

it('these pages asked nobody else, kept nothing and broke no rule of their own', () => {
  const ours = [INTAKE, INVESTIGATION, PROTECTION];
  expect([...asked].filter((address) => !ours.some((service) => address.startsWith(service)))).toEqual([]);
  expect(faults.filter((fault) => !/status of 4(04|22)/.test(fault))).toEqual([]);
});
