import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Line, lineToConsole } from './line';
import { codedMeanwhile, CONSOLE, faultsOf, kept, LANGUAGES, launch, picture, reportArrives, row, SCREEN, type Seat, signedIn, signIn, violations } from './people';
import { menu, speaks } from './screen';

let browser: Browser;
let officer: Seat;
let supervisor: Seat;
let distant: Seat;
let line: Line;

/** What comes last stands on the first page, however much other plays have left waiting. */
const NEWEST = '/queue?order=NEWEST';
const mostUrgent = (page: Page) => page.getByRole('radiogroup').first().getByRole('radio').first();

beforeAll(async () => {
  browser = await launch();
  line = await lineToConsole();
  [officer, supervisor, distant] = await Promise.all([
    signedIn(browser, 'intake-officer', 'es-ES', CONSOLE + NEWEST),
    signedIn(browser, 'supervisor', 'en-GB', CONSOLE + NEWEST),
    signedIn(browser, 'intake-officer', 'es-ES', line.url + NEWEST),
  ]);
  await distant.page.clock.install();
  await distant.page.reload();
});

afterAll(async () => {
  await browser.close();
  line.close();
});

/** In half a minute a line tells at least twice that it lives; a little later it counts as dead. */
const SILENCE = 36_000;

it('a report is on the screen by itself, and the second person sees the claim of the first', async () => {
  const reportId = await reportArrives();
  const taken = Date.now();
  await row(officer.page, reportId).waitFor();
  console.info(`a new report is on the screen ${Date.now() - taken} ms after its 201`);
  await row(supervisor.page, reportId).waitFor();

  await row(officer.page, reportId).getByRole('button', { name: /^Asumir/ }).click();
  const claimed = Date.now();
  await row(supervisor.page, reportId).getByText(/^Another person’s until/).waitFor();
  console.info(`the claim is on the second screen ${Date.now() - claimed} ms after the click`);
  await row(officer.page, reportId).getByText(/^Suyo hasta las/).waitFor();
  expect(await violations(officer.page)).toEqual([]);
  await picture(officer.page, 'queue-es');
  await leavesTheList(officer.page);
  await picture(supervisor.page, 'queue-en');
});

/** New rows come in by themselves while nobody stands in the list; who took a report stands on its row. */
const leavesTheList = (page: Page) => page.getByRole('heading', { level: 1 }).click();

it('of a line that is frozen for half a minute the person is told, nothing is missed, and nothing comes twice', async () => {
  const { page } = distant;
  const claimed = await reportArrives();
  await row(page, claimed).waitFor();
  line.freeze();
  const arrived = await reportArrives();
  await row(officer.page, arrived).waitFor();
  await row(supervisor.page, claimed).getByRole('button', { name: /^Take/ }).click();
  await row(officer.page, claimed).getByText(/^De otra persona/).waitFor();
  expect(await row(page, arrived).count()).toBe(0);
  await page.clock.fastForward(SILENCE);
  await page.getByText(/^Sin conexión desde las/).waitFor();
  line.thaw();
  await row(page, arrived).waitFor();
  await row(page, claimed).getByText(/^De otra persona/).waitFor();
  await page.getByText(/^Sin conexión desde las/).waitFor({ state: 'detached' });
  const rows = await page.locator('[data-report]').evaluateAll((all) => all.map((each) => each.getAttribute('data-report')));
  expect(rows).toEqual([...new Set(rows)]);
});

it('an officer claims, opens, codes, triages and refers a report by the keyboard alone', async () => {
  const { page } = officer;
  const reportId = await reportArrives({ account: 'Le dejaron un mensaje: sabemos a qué hora sale' });
  await row(page, reportId).waitFor();
  await row(page, reportId).getByRole('link').focus();
  await page.keyboard.press('c');
  await row(page, reportId).getByText(/^Suyo hasta las/).waitFor();

  await page.keyboard.press('o');
  await page.getByRole('radio', { name: 'Triaje' }).waitFor();
  expect(await page.getByText('La apertura queda registrada').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'opening-es');
  await press(page.getByRole('radio', { name: 'El relato' }), ' ');
  await press(page.getByRole('radio', { name: 'Triaje' }), ' ');
  await tabTo('Abrir');
  await page.keyboard.press('Enter');
  await page.getByText('Le dejaron un mensaje: sabemos a qué hora sale').waitFor();

  await page.keyboard.press('e');
  await page.getByRole('radio', { name: /relato/i }).first().waitFor();
  await press(page.getByRole('radio', { name: /relato/i }).first(), ' ');
  await press(page.getByRole('button', { name: 'Daño anunciado' }), 'Enter');
  await press(page.getByRole('checkbox', { name: 'Muerte', exact: true }), ' ');
  expect(await violations(page)).toEqual([]);
  await picture(page, 'coding-es');
  await press(page.getByRole('button', { name: 'Guardar la clasificación' }), 'Enter');
  await page.getByText('La clasificación quedó registrada').waitFor();

  await page.keyboard.press('t');
  await page.getByText('Los códigos sugieren').waitFor();
  await press(page.getByRole('button', { name: 'Fijar urgencia' }), 'Enter');
  await page.getByText(/^No se pudo registrar/).waitFor();
  expect(await page.getByText('Razones: Falta este dato o está vacío').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'triage-refused-es');
  await press(mostUrgent(page), ' ');
  await press(page.getByRole('checkbox', { name: 'Nombra a la persona' }), ' ');
  await press(page.getByRole('button', { name: 'Arma: Ausente' }), ' ');
  await press(page.getByRole('textbox', { name: 'Razones' }), 'x');
  await press(page.getByRole('button', { name: 'Fijar urgencia' }), 'Enter');
  await page.getByText('La urgencia quedó fijada').waitFor();
  await page.getByText(/^Cuenta para: /).first().waitFor();
  await picture(page, 'triage-done-es');

  await page.keyboard.press('r'); // the report left the list with its triage, and stands beside it still
  await press(page.getByRole('radio', { name: /protección/i }), ' ');
  await press(page.getByRole('textbox', { name: 'Razones' }), 'x');
  await press(page.getByRole('button', { name: 'Remitir sin consentimiento', exact: true }), 'Enter');
  await page.getByText('El reporte quedó remitido').waitFor();
  expect(await violations(page)).toEqual([]);

  async function press(control: ReturnType<typeof page.getByRole>, key: string) {
    await control.focus();
    await page.keyboard.press(key);
  }
  async function tabTo(name: string) {
    for (let steps = 0; steps < 40; steps++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === name) {
        return;
      }
    }
    throw new Error(`no way by Tab to ${name}`);
  }
});

it('a form on what somebody else changed meanwhile shows the change and keeps its words', async () => {
  const { page } = supervisor;
  const reportId = await reportArrives();
  await page.goto(`${CONSOLE}/queue/${reportId}/triage`);
  await mostUrgent(page).check();
  await page.getByRole('textbox', { name: 'Reasons' }).fill('Words of the supervisor');
  await codedMeanwhile(reportId);
  await page.getByRole('button', { name: 'Set urgency' }).click();
  await page.getByText(/then: none; now: Death/).waitFor();
  expect(await page.getByRole('textbox', { name: 'Reasons' }).inputValue()).toBe('Words of the supervisor');
  await picture(page, 'stale-en');
  await page.getByRole('button', { name: 'I have seen it' }).click();
  await page.getByRole('button', { name: 'Set urgency' }).click();
  await page.getByText('The urgency is set').waitFor();
});

it('many tabs of one browser share their lines, so that each of them is live', async () => {
  const tabs = await Promise.all([1, 2, 3].map(() => officer.context.newPage()));
  for (const tab of tabs) {
    await tab.goto(CONSOLE + NEWEST);
    await tab.getByRole('heading', { level: 1 }).waitFor();
  }
  const reportId = await reportArrives();
  await Promise.all(tabs.map((tab) => row(tab, reportId).waitFor()));
  await Promise.all(tabs.map((tab) => tab.close()));
});

it('of a form on which the session ends nothing is lost', async () => {
  const { page, context } = supervisor;
  const reportId = await reportArrives();
  await page.goto(`${CONSOLE}/queue/${reportId}/triage`);
  await mostUrgent(page).check();
  await page.getByRole('textbox', { name: 'Reasons' }).fill('Words of the supervisor');
  await context.clearCookies();
  // Not by its role, nor by the mouse: a part of the page that reads meanwhile may have told of the end, and cover the form.
  await page.locator('button[type="submit"]', { hasText: 'Set urgency' }).dispatchEvent('click');
  const again = page.getByRole('link', { name: 'Sign in again' });
  await again.waitFor();
  expect(await violations(page)).toEqual([]);
  const [tab] = await Promise.all([context.waitForEvent('page'), again.click()]);
  await signIn(tab, 'supervisor');
  await tab.close();
  await again.waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox', { name: 'Reasons' }).inputValue()).toBe('Words of the supervisor');
  await page.getByRole('button', { name: 'Set urgency' }).click();
  await page.getByText('The urgency is set').waitFor();
});

it('of a form that is loaded anew in the middle nothing is lost, and its words lie nowhere in the browser', async () => {
  const { page } = supervisor;
  const reportId = await reportArrives();
  const sealed = () => page.evaluate(() => sessionStorage.getItem('drafts'));
  await page.goto(`${CONSOLE}/queue/${reportId}/triage`);
  await mostUrgent(page).check();
  await page.waitForFunction(() => sessionStorage.getItem('drafts') !== null);
  const before = await sealed();
  await page.getByRole('textbox', { name: 'Reasons' }).fill('Words of the supervisor');
  await page.waitForFunction((former) => sessionStorage.getItem('drafts') !== former, before);
  expect(await sealed()).not.toMatch(/Words|triage/);
  await page.reload();
  await mostUrgent(page).waitFor();
  expect(await mostUrgent(page).isChecked()).toBe(true);
  expect(await page.getByRole('textbox', { name: 'Reasons' }).inputValue()).toBe('Words of the supervisor');
  await page.getByRole('button', { name: 'Set urgency' }).click();
  await page.getByText('The urgency is set').waitFor();
  await page.waitForFunction(() => sessionStorage.getItem('drafts') === null);
});

it('Esc three times blanks the screen, and a click brings it back', async () => {
  const { page } = officer;
  const reportId = await reportArrives();
  await page.goto(`${CONSOLE}/queue/${reportId}`);
  await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
  for (let times = 0; times < 3; times++) {
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Volver' }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
  expect(await page.title()).toBe('Nueva pestaña');
  await picture(page, 'blank');
  await page.getByRole('button', { name: 'Volver' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/queue/${reportId}`);
  expect(await page.title()).toBe('Un reporte · Bandeja de recepción · Esperanza');
});

it.each([1199, 800, 390, 320])('at %i pixels a button opens the menu, Esc closes it, and Tab does not reach what is closed', async (width) => {
  const { page } = officer;
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${CONSOLE}/queue`);
  const button = page.getByRole('button', { name: 'Menú' });
  const link = page.getByRole('link', { name: 'Alertas', exact: true });
  await button.waitFor();
  expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await button.focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#menu'))).toBeNull();
  expect(await violations(page)).toEqual([]);
  await button.click();
  await link.waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, `menu-${width}`);
  await page.keyboard.press('Escape');
  await link.waitFor({ state: 'detached' });
  expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
  await button.click();
  await link.click();
  await page.waitForURL('**/alerts');
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  await page.setViewportSize(SCREEN.viewport);
});

it('in colours of the person the menu shows which place is chosen', async () => {
  const { page } = officer;
  await page.goto(`${CONSOLE}/queue`);
  await page.emulateMedia({ forcedColors: 'active' });
  const places = await menu(page);
  const edge = (name: string) => places.getByRole('link', { name, exact: true }).evaluate((each) => getComputedStyle(each).borderInlineStartWidth);
  expect(await edge('Bandeja de recepción')).toBe('4px');
  expect(await edge('Casos')).not.toBe('4px');
  await picture(page, 'forced-colours');
  await page.emulateMedia({ forcedColors: 'none' });
});

it.each(LANGUAGES)('the place is accessible in %s, light and dark, and fits 320 pixels from either side', async (language) => {
  const { page } = officer;
  const reportId = await reportArrives();
  await page.setViewportSize(SCREEN.viewport);
  await page.goto(`${CONSOLE}/queue/${reportId}/triage`);
  await speaks(page, language);
  await mostUrgent(page).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, `triage-${language}`);
  await page.evaluate(() => document.documentElement.classList.add('pf-v6-theme-dark'));
  expect(await violations(page)).toEqual([]);
  await picture(page, `triage-dark-${language}`);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, `triage-narrow-${language}`);
  await page.goto(CONSOLE + NEWEST);
  await row(page, reportId).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, `queue-narrow-${language}`);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, `queue-rtl-${language}`);
  await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  await page.setViewportSize(SCREEN.viewport);
});

it('no token and no word of a case is kept by a browser, and nothing went wrong there', async () => {
  for (const seat of [officer, supervisor, distant]) {
    expect(await kept(seat)).not.toMatch(/eyJ[\w-]+\.|XX-0|inventada|mercado|Words of|mensaje|intake-officer|supervisor/);
    const cookies = await seat.context.cookies(CONSOLE);
    expect(cookies.filter((cookie) => /^(q_|presence)/.test(cookie.name) && !cookie.httpOnly)).toEqual([]);
    expect(faultsOf(seat)).toEqual([]);
  }
});
