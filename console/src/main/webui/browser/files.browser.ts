import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reads, until } from './asks';
import { CONSOLE, faultsOf, INTAKE, kept, launch, type Seat, signedInOn } from './people';
import { isForAll } from './screen';

interface Listed {
  attachmentId: string;
  stage: string;
  pages: number;
}

const disk = mkdtempSync(join(tmpdir(), 'esperanza-officer-'));
let browser: Browser;
let officer: Seat;
let reportId: string;
let receipt: string;
/** The pages of files that the officer's browser was given. */
const given: Buffer[] = [];

beforeAll(async () => {
  browser = await launch();
  officer = await signedInOn(disk, 'intake-officer');
});

afterAll(async () => {
  await officer.context.close();
  await browser.close();
  rmSync(disk, { recursive: true });
});

const SCREENSHOT = `captura-${crypto.randomUUID()}.png`;
const NOTE = `nota-${crypto.randomUUID()}.wav`;
const LATER = `despues-${crypto.randomUUID()}.png`;
const SECONDS = 2;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Grey lines from black to white. */
function screenshot(): Buffer {
  const side = 240;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.writeUInt8(8, 8);
  const rows = Array.from({ length: side }, (_, y) => Buffer.concat([Buffer.alloc(1), Buffer.alloc(side, y)]));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

/** A tone, as a telephone without anything to choose records it. */
function note(): Buffer {
  const rate = 8000;
  const tone = Buffer.from(Array.from({ length: rate * SECONDS }, (_, n) => 128 + Math.round(60 * Math.sin(n / 3))));
  const head = Buffer.from('RIFF0000WAVEfmt 00000000000000000000data0000');
  head.writeUInt32LE(36 + tone.length, 4);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.writeUInt32LE(tone.length, 40);
  return Buffer.concat([head, tone]);
}

/** Somebody at an old telephone that runs no script. */
const oldPhone = async (): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'es-ES', viewport: { width: 320, height: 640 } });
  return context.newPage();
};

async function sends(page: Page, field: string, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.locator(field).setInputFiles({ name, mimeType, buffer });
  await page.locator(`form:has(${field}) button`).press('Enter');
  await page.locator('[role="status"]:focus').filter({ hasText: 'Tenemos el archivo.' }).waitFor();
  expect(await page.getByText(name, { exact: true }).count()).toBe(1);
}

/** What the officer's own session reads of the files. */
const listed = () => reads<Listed[]>(officer, `/api/intake/v1/reports/${reportId}/attachments`);

it('somebody with an old telephone reports and sends a screenshot and a voice note, without scripts', async () => {
  const page = await oldPhone();
  await page.goto(`${INTAKE}/v1/public/es`);
  await page.locator('#account').fill('Me mandan amenazas por mensaje');
  for (const shows of ['#place', '#who', '#consent-hint', '#reach', 'dl']) {
    await page.locator('main button[name="go"]').first().press('Enter');
    await page.locator(shows).first().waitFor();
  }
  await page.locator('button[formaction$="/reports"]').press('Enter');
  receipt = (await page.locator('.receipt').textContent()) ?? '';
  await page.locator('section[aria-labelledby="files"] button').press('Enter');
  await sends(page, '#photo', SCREENSHOT, 'image/png', screenshot());
  await sends(page, '#voice', NOTE, 'audio/wav', note());
  await page.context().close();
});

it('comes back with the receipt and sends one more', async () => {
  const page = await oldPhone();
  await page.goto(`${INTAKE}/v1/public/es`);
  await page.locator('#held').fill(receipt);
  await page.locator('#holding button').press('Enter');
  await page.locator('section[aria-labelledby="files"] button').press('Enter');
  await page.getByText(NOTE, { exact: true }).waitFor();
  await sends(page, '#any', LATER, 'image/png', screenshot());
  expect(page.url()).not.toContain(receipt);
  await page.context().close();
});

/** The bytes that stand on the screen. */
async function bytesOf(shown: Locator): Promise<Buffer> {
  const at = CONSOLE + ((await shown.getAttribute('src')) ?? '');
  const answer = await officer.page.request.get(at, { headers: { 'X-Requested-With': 'JavaScript' } });
  expect(answer.status()).toBe(200);
  return answer.body();
}

/** The officer opens a file by the keyboard. */
async function opens(number: number): Promise<Locator> {
  const { page } = officer;
  await page.goto(`${CONSOLE}/queue/${reportId}`);
  await page.getByRole('link', { name: `Ver el archivo ${number}`, exact: true }).press('Enter');
  await page.getByRole('radiogroup', { name: 'Para qué' }).getByRole('radio').first().press(' ');
  await page.getByRole('button', { name: 'Ver', exact: true }).press('Enter');
  const opened = page.getByRole('region', { name: 'Archivo abierto', exact: true });
  await opened.waitFor();
  return opened;
}

it('an officer sees the screenshot, hears the note, and both are for everybody', async () => {
  const { page } = officer;
  reportId = await until(async () => {
    const { items } = await reads<{ items: { reportId: string }[] }>(officer, '/api/intake/v1/reports?order=NEWEST&limit=20');
    for (const each of items) {
      const files = await reads<Listed[]>(officer, `/api/intake/v1/reports/${each.reportId}/attachments`);
      if (files.length === 3) {
        return each.reportId;
      }
    }
    return undefined;
  });
  await until(async () => ((await listed()).every(({ stage }) => stage === 'CHECKED') ? true : undefined));
  expect((await listed()).map(({ pages }) => pages > 0)).toEqual([true, true, true]);

  const picture = await opens(1);
  await picture.getByText(SCREENSHOT, { exact: true }).waitFor();
  await picture.getByRole('button', { name: 'Mostrar la imagen', exact: true }).press('Enter');
  const width = () => picture.locator('img').evaluate((shown: HTMLImageElement) => shown.naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
  given.push(await bytesOf(picture.locator('img')));
  await isForAll(page, 'attachment-shown');

  const sound = await opens(2);
  await sound.getByRole('button', { name: 'Mostrar el audio', exact: true }).press('Enter');
  await sound.locator('audio').evaluate((played: HTMLAudioElement) => played.play());
  const heard = () => sound.locator('audio').evaluate((played: HTMLAudioElement) => played.currentTime);
  await expect.poll(heard).toBeGreaterThan(0);
  expect(await sound.locator('audio').evaluate((played: HTMLAudioElement) => Math.round(played.duration))).toBe(SECONDS);
  given.push(await bytesOf(sound.locator('audio')));
  await isForAll(page, 'attachment-heard');
  for (let times = 0; times < 3; times++) {
    await page.keyboard.press('Escape');
  }
  await sound.waitFor({ state: 'detached' });

  await page.goto(`${CONSOLE}/queue/${reportId}/files/new`);
  await page.locator('#file-new').waitFor();
  await isForAll(page, 'attachment-new');
  expect(faultsOf(officer)).toEqual([]); // a rule of the content policy that was broken stands there, too
});

/** A word plainly, with two bytes a sign, and in base64 wherever it begins there. */
function forms(word: Buffer): Buffer[] {
  const base64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), word]);
    return Buffer.from(whole.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6)));
  });
  return [word, Buffer.from(word.toString('latin1'), 'utf16le').subarray(0, -1), ...base64];
}

it('the browser of the officer keeps no name, no picture and no sound on its disk', async () => {
  const seen = await kept(officer);
  const planted = crypto.randomUUID();
  await officer.page.evaluate((item) => localStorage.setItem('planted', item), planted);
  await officer.context.close();
  const files = readdirSync(disk, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => readFileSync(join(each.parentPath, each.name)));
  const found = (word: Buffer) => forms(word).some((form) => files.some((file) => file.includes(form)));
  expect(found(Buffer.from(planted))).toBe(true); // the search finds what is there
  const names = [SCREENSHOT, NOTE, LATER, receipt];
  expect(names.filter((name) => seen.includes(name) || found(Buffer.from(name.slice(0, 30))))).toEqual([]);
  const middles = given.map((body) => body.subarray(Math.floor(body.length / 2)).subarray(0, 24));
  expect(middles.map(({ length }) => length)).toEqual([24, 24]);
  expect(middles.filter(found)).toEqual([]);
});
