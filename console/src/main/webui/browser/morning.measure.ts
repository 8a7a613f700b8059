import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import type { Desk } from './desk';
import { counting, type Effort, weighing } from './effort';
import { MORNINGS, type Morning } from './mornings';
import { CONSOLE, dangerArrives, launch, need, reportArrives, SCREEN, type Seat, seated, signedIn } from './people';

const TIMES = 3;
/** So many cases waited when the console was reviewed. One in six says that somebody is in danger; the others have a file. */
const WAITING = 60;
const DANGERS = 6;
/** All that a first place reads was read. */
const SETTLED = 3_000;
/** A slow line in bytes a second, and the way there and back in milliseconds. */
const SLOW = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 1_600_000 / 8, latency: 150 };

/** What one function did, and what the same took before. */
interface Done extends Pick<Morning, 'act' | 'records' | 'before'>, Effort {
  of: string;
}

/** @param before of console-review.md, section 6 */
const row = (before: number) => ({ before, values: [] as number[] });
const measured = { coldLoadKB: row(787), coldDayKB: row(1_190), slowFirstRowMs: row(6_300), mornings: [] as Done[] };

let browser: Browser;
let officer: Seat;
let desk: Desk;

beforeAll(async () => {
  browser = await launch();
  for (let n = 0; n < WAITING; n++) {
    await (n % DANGERS === 0 ? dangerArrives() : reportArrives({ consents: { INVESTIGATION: 'GRANTED' } }));
  }
  officer = await signedIn(browser, 'intake-officer');
  desk = { protector: await signedIn(browser, 'protection-officer'), supervisor: await signedIn(browser, 'supervisor') };
});

afterAll(async () => {
  await browser.close();
  writeFileSync(need('MEASURED'), JSON.stringify(measured, null, 2));
});

const REPORT = '[data-report] a';
const FILE = '#untaken a';

/**
 * The person opens the console at a browser that has nothing of it.
 *
 * @param first by which the first row of their first place is found
 * @returns how long until that row takes a click, and what came over the wire
 */
async function firstRow(of: Seat, first: string, line?: typeof SLOW): Promise<{ millis: number; kilobytes: number }> {
  const context = await browser.newContext({ storageState: await of.context.storageState(), locale: 'es-ES', ...SCREEN });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  const weight = await weighing(protocol);
  if (line) {
    await protocol.send('Network.emulateNetworkConditions', line);
  }
  const begun = performance.now();
  await page.goto(CONSOLE, { waitUntil: 'commit' });
  await page.locator(first).first().click({ trial: true });
  const millis = performance.now() - begun;
  await page.waitForTimeout(line ? 0 : SETTLED);
  const kilobytes = weight();
  await context.close();
  return { millis, kilobytes };
}

it('the weight of the first places with an empty cache', async () => {
  for (let n = 0; n < TIMES; n++) {
    measured.coldLoadKB.values.push((await firstRow(officer, REPORT)).kilobytes);
    measured.coldDayKB.values.push((await firstRow(desk.supervisor, FILE)).kilobytes);
  }
});

it('the first row over 1.6 Mbit/s with an empty cache', async () => {
  for (let n = 0; n < TIMES; n++) {
    measured.slowFirstRowMs.values.push((await firstRow(officer, REPORT, SLOW)).millis);
  }
});

it.each(Object.entries(MORNINGS))('a morning: %s', async (of, { act, records, before, ready }) => {
  const work = await ready(desk);
  const context = await browser.newContext({ locale: 'es-ES', ...SCREEN });
  const effort = await counting(context);
  const { page } = await seated(context, of);
  await work(page);
  measured.mornings.push({ of, act, records, before, ...effort() });
  await context.close();
});
