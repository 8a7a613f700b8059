import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseOf, codedMeanwhile, CONSOLE, dangerArrives, kept, LANGUAGES, launch, picture, SCREEN, type Seat, signedIn, violations } from './people';
import { looked, RAW, speaks, words } from './screen';

let browser: Browser;
let protector: Seat;
let officer: Seat;
let reportId: string;
let ofDanger: { caseId: string; caseNumber: string };

/** A sheet of paper is as wide as it is, whatever the screen. */
const SHEET = { width: 1280, height: 900 };
/** Those that the services grant to who protects, in a case that was not referred. */
const SECTIONS = ['Qué se contó', 'Personas', 'Riesgo y medidas', 'Obligaciones y plazos', 'Decisiones', 'Conversación', 'Acceso'];

beforeAll(async () => {
  browser = await launch();
  reportId = await dangerArrives();
  ofDanger = await caseOf(reportId);
  [protector, officer] = await Promise.all([
    signedIn(browser, 'protection-officer', 'es-ES', `${CONSOLE}/cases`),
    signedIn(browser, 'intake-officer', 'en-GB', `${CONSOLE}/cases/${ofDanger.caseId}`),
  ]);
  // The page of a case waits until the case has come to the service of the clocks; a search for its number does not.
  await officer.page.getByRole('heading', { level: 1, name: ofDanger.caseNumber }).waitFor();
});

afterAll(() => browser.close());

it('a case is found by its number as it is spoken, and says in words how far it is', async () => {
  const { page } = protector;
  await page.getByRole('textbox', { name: 'Número del caso' }).fill(ofDanger.caseNumber.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: ofDanger.caseNumber }).waitFor();
  await page.getByRole('list', { name: 'Línea de tiempo' }).getByText('Se recibió el reporte').waitFor();
  await page.getByText(/Decidir las medidas urgentes: faltan/).first().waitFor();
  await looked(page, 'case-found');
});

it('what happens is on the page by itself, and what came while the line was down is marked', async () => {
  const { page, context } = protector;
  const list = page.getByRole('list', { name: 'Línea de tiempo' });
  await codedMeanwhile(reportId);
  const coded = Date.now();
  await list.getByText('Se clasificó la amenaza del reporte').first().waitFor();
  console.info(`an entry is on the page ${Date.now() - coded} ms after its answer`);
  await page.getByText(/desde que usted miró/).waitFor();
  await page.getByRole('button', { name: 'Ya los vi' }).click();

  const before = await list.getByText('Se clasificó la amenaza del reporte').count();
  await context.setOffline(true);
  await codedMeanwhile(reportId);
  await context.setOffline(false);
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-entry="intake.report-coded"]').length > count,
    before,
  );
  expect(await list.getByText('Se clasificó la amenaza del reporte').count()).toBe(before + 1);
});

it('each section that the services grant says its part in words, and is accessible', async () => {
  const { page } = protector;
  const sections = page.getByRole('navigation', { name: 'Partes del caso' });
  for (const section of SECTIONS) {
    await sections.getByRole('link', { name: section, exact: true }).click();
    await page.getByRole('heading', { level: 2, name: section, exact: true }).waitFor();
    await page.locator('.tab, .sheet').first().waitFor();
    await looked(page, `case-${section}`);
  }
  expect(await sections.getByRole('link', { name: 'Investigación', exact: true }).count()).toBe(0);
});

it('the page is printed whole: nothing scrolls, and the frame of the screen stays away', async () => {
  const { page } = protector;
  await page.setViewportSize(SHEET);
  await page.goto(`${CONSOLE}/cases/${ofDanger.caseId}`);
  await page.getByRole('list', { name: 'Línea de tiempo' }).getByText('Se recibió el reporte').waitFor();
  await page.emulateMedia({ media: 'print' });
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('#console *')]
      .filter((each) => each.checkVisibility() && /auto|scroll|hidden/.test(getComputedStyle(each).overflowY) && each.clientHeight > 100)
      .filter((each) => each.scrollHeight > each.clientHeight + 1)
      .map((each) => each.className),
  );
  expect(hidden).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThanOrEqual(
    await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? Infinity),
  );
  expect(await page.getByRole('banner').isVisible()).toBe(false);
  expect(await page.locator('#menu').isVisible()).toBe(false);
  await picture(page, 'case-printed');
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(SCREEN.viewport);
});

it.each(LANGUAGES)('the page is accessible in %s, light and dark, and fits 320 pixels', async (language) => {
  const { page } = officer;
  await page.setViewportSize(SCREEN.viewport);
  await page.goto(`${CONSOLE}/cases/${ofDanger.caseId}`);
  await page.getByRole('heading', { level: 1, name: ofDanger.caseNumber }).waitFor();
  await speaks(page, language);
  expect(await words(page)).not.toMatch(RAW);
  await picture(page, `case-${language}`);
  await page.evaluate(() => document.documentElement.classList.add('pf-v6-theme-dark'));
  expect(await violations(page)).toEqual([]);
  await picture(page, `case-dark-${language}`);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, `case-narrow-${language}`);
  await page.goto(`${CONSOLE}/alerts`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, `alerts-narrow-${language}`);
});

it('a case that is not there for the reader answers like one that does not exist', async () => {
  const { page } = protector;
  await page.goto(`${CONSOLE}/cases/00000000-0000-4000-8000-000000000000`);
  await page.getByText('Aquí no hay nada para usted').waitFor();
});

it('nothing of a case is kept by the browser, and nothing went wrong there', async () => {
  for (const seat of [protector, officer]) {
    expect(await kept(seat)).not.toContain(ofDanger.caseNumber);
    expect(seat.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|status of 40[34]|There is nothing here for you/.test(fault))).toEqual([]);
  }
});
