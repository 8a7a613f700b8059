import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONSOLE, launch, reportArrives, row, type Seat, signedIn } from './people';

const TIMES = 5;
const REPORTS = 20;
const PAGES = 10;
const MINUTE = 60_000;
/** Until all that a page reads at first was read twice: at first, and when its lines stood. */
const SETTLED = 20_000;
const MEASURED = process.env['MEASURED'] ?? '';
const many = process.env['QUEUE'] === 'many';

const measured: Record<string, number[]> = {};
const note = (name: string, value: number) => (measured[name] ??= []).push(value);

let browser: Browser;
let officer: Seat;
let supervisor: Seat;

beforeAll(async () => {
  browser = await launch();
  officer = await signedIn(browser, 'intake-officer');
  supervisor = await signedIn(browser, 'supervisor', 'es-ES', `${CONSOLE}/queue`);
});

afterAll(async () => {
  await browser.close();
  writeFileSync(MEASURED, JSON.stringify(measured));
});

it('the first place with an empty cache', async () => {
  for (let n = 0; n < TIMES; n++) {
    const context = await browser.newContext({ storageState: await officer.context.storageState(), locale: 'es-ES' });
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    const scripts = new Set<string>();
    let bytes = 0;
    protocol.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
    protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes += scripts.has(requestId) ? encodedDataLength : 0;
    });
    await protocol.send('Network.enable');
    const begun = performance.now();
    await page.goto(CONSOLE, { waitUntil: 'commit' });
    await page.locator('[data-report] a').first().click({ trial: true });
    note(many ? 'first rows of many, ms' : 'first rows, ms', performance.now() - begun);
    note('scripts, KB', bytes / 1024);
    await context.close();
  }
});

it.skipIf(many)('an idle minute costs at most 50 KB', async () => {
  const context = await browser.newContext({ storageState: await officer.context.storageState(), locale: 'es-ES' });
  const page = await context.newPage();
  await page.goto(CONSOLE);
  await page.locator('[data-report] a').first().click({ trial: true });
  await page.waitForTimeout(SETTLED);
  const protocol = await context.newCDPSession(page);
  let bytes = 0;
  protocol.on('Network.responseReceived', ({ response }) => (bytes += response.encodedDataLength));
  protocol.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await protocol.send('Network.enable');
  await page.waitForTimeout(MINUTE);
  note('an idle minute, KB', bytes / 1024);
  expect(bytes / 1024).toBeLessThanOrEqual(50);
  await context.close();
});

it.skipIf(many)('a new report, and its claim', async () => {
  for (let n = 0; n < REPORTS; n++) {
    const reportId = await reportArrives();
    const taken = performance.now();
    await row(officer.page, reportId).waitFor();
    note('new report, ms', performance.now() - taken);
    await row(supervisor.page, reportId).waitFor();
    await row(officer.page, reportId).getByRole('button', { name: /^Asumir/ }).click();
    const claimed = performance.now();
    await row(supervisor.page, reportId).getByText(/^De otra persona/).waitFor();
    note('claim, ms', performance.now() - claimed);
    await officer.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()); // nobody stands in the list
  }
});

it('twenty rows are seen at 1280 × 800', async () => {
  const { page } = officer;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await page.locator('[data-report]').nth(REPORTS - 1).waitFor();
  const seen = await page.locator('[data-report]').evaluateAll((rows) => rows.filter((each) => each.getBoundingClientRect().bottom <= innerHeight).length);
  note(many ? 'rows of many at 1280 x 800' : 'rows at 1280 x 800', seen);
  expect(seen).toBeGreaterThanOrEqual(REPORTS);
  await page.setViewportSize({ width: 1280, height: 900 });
});

it.runIf(many)('page after page', async () => {
  const { page } = officer;
  await page.reload();
  const rows = page.locator('[data-report]');
  await rows.first().waitFor();
  for (let n = 0; n < PAGES; n++) {
    const before = await rows.count();
    const begun = performance.now();
    await page.getByRole('button', { name: 'Mostrar más' }).click();
    await rows.nth(before).waitFor();
    note('next rows of many, ms', performance.now() - begun);
  }
});
