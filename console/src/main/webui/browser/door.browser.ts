import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faint, INTAKE, LANGUAGES, launch, need, picture, violations } from './people';

/** The pages for anybody: without a login, and without scripts the whole time. */
const INVESTIGATION = need('INVESTIGATION_URL');
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
        .filter((each) => each.getBoundingClientRect().height < target)
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

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

it('somebody reports, notes the receipt, comes back with it and says more, by the keyboard and without scripts', async () => {
  const { page } = await visitor();
  const { keyboard } = page;
  await page.goto(`${INTAKE}/v1/public/es`);
  await keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Salir de esta página ya');

  await tabTo(page, 'Sí');
  await keyboard.press(' ');
  await tabTo(page, '¿Dónde?');
  await keyboard.type('Junto al puente');
  await tabTo(page, '¿Quién está bajo amenaza?');
  await keyboard.type('Persona inventada');
  await tabTo(page, 'Una persona');
  await keyboard.press(' ');
  await tabTo(page, 'Pasarlo a quienes protegen a las personas');
  await keyboard.press(' ');
  await tabTo(page, 'Enviar');
  await keyboard.press('Enter');

  await page.waitForURL('**/reports');
  expect(await page.title()).toMatch(/^Hay algo por corregir: /);
  await page.locator('[role="alert"]:focus').waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.locator('#account:focus').waitFor();
  expect(await page.getByLabel('¿Dónde?').inputValue()).toBe('Junto al puente');
  expect(await page.getByLabel('¿Quién está bajo amenaza?').inputValue()).toBe('Persona inventada');
  for (const kept of ['Sí', 'Una persona', 'Pasarlo a quienes protegen a las personas', 'Deme un recibo con el que pueda volver']) {
    expect(await page.getByLabel(kept, { exact: true }).isChecked()).toBe(true);
  }
  expect(await page.getByLabel('Pasarlo a quienes investigan las amenazas').isChecked()).toBe(false);
  await keyboard.type('Me siguen desde ayer');
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
  await tabTo(page, 'Recibo');
  await keyboard.type(receipt.toLowerCase().replaceAll('-', ' '));
  await keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Su reporte' }).waitFor();
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

  await submit('reports');
  await isForAll(seat, `door-start-error-${language}`);
  await page.locator('#account').fill('Dos hombres preguntaron por ella en el mercado');
  await submit('reports');
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
});

it.each(LANGUAGES)('the figures are for everybody in %s', async (language) => {
  const seat = await visitor();
  await seat.page.goto(`${INVESTIGATION}/v1/public/${language}/figures`);
  expect(await seat.page.getAttribute('html', 'lang')).toBe(language);
  await isForAll(seat, `door-figures-${language}`);
  await seat.page.locator('#FUNNEL ~ .ways a').nth(1).press('Enter');
  await seat.page.waitForURL('**/figures/FUNNEL?by=month');
  await isForAll(seat, `door-figure-${language}`);
});

it('these pages asked nobody else, kept nothing and broke no rule of their own', () => {
  expect([...asked].filter((address) => !address.startsWith(INTAKE) && !address.startsWith(INVESTIGATION))).toEqual([]);
  expect(faults.filter((fault) => !/status of 4(04|22)/.test(fault))).toEqual([]);
});
