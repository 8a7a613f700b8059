import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONSOLE, INTAKE, kept, launch, picture, POINT, type Seat, signedIn, violations } from './people';

let browser: Browser;
let officer: Seat;
let supervisor: Seat;

beforeAll(async () => {
  browser = await launch();
  officer = await signedIn(browser, 'intake-officer', 'es-ES', `${CONSOLE}/queue?order=NEWEST`);
  supervisor = await signedIn(browser, 'supervisor', 'es-ES', `${CONSOLE}/queue?order=NEWEST`);
});

afterAll(() => browser.close());

/** A name that nobody else has: it must not stay in the browser. */
const NAME = 'camioneta-gris-0815.png';

/** Somebody without a login reports, and adds a file by the receipt. */
async function reportWithFile(): Promise<string> {
  const { request } = officer.context;
  const report = await request.post(`${INTAKE}/v1/public/reports`, { data: { account: 'Una camioneta gris espera afuera', receipt: true } });
  const { reportId, receipt } = (await report.json()) as { reportId: string; receipt: string };
  const sent = await request.post(`${INTAKE}/v1/public/es/files/sent`, {
    multipart: { receipt, key: crypto.randomUUID(), file: { name: NAME, mimeType: 'image/png', buffer: POINT } },
  });
  expect(sent.status()).toBe(200);
  return reportId;
}

it('an officer sees that a file came, opens it for a purpose, and it leaves the screen with Esc', async () => {
  const { page } = officer;
  const reportId = await reportWithFile();
  await page.goto(`${CONSOLE}/queue/${reportId}`);
  const files = page.getByRole('region', { name: 'Archivos', exact: true });
  await files.getByText('hasta 1 MB').waitFor();
  expect(await page.getByText(NAME).count()).toBe(0);
  expect(await violations(page)).toEqual([]);

  await files.getByRole('link', { name: 'Ver el archivo 1', exact: true }).click();
  await page.getByRole('radiogroup', { name: 'Para qué' }).getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  const opened = page.getByRole('region', { name: 'Archivo abierto', exact: true });
  await opened.getByText(NAME).waitFor();
  expect(await opened.locator('img').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'attachment-opened-es');

  for (let times = 0; times < 3; times++) {
    await page.keyboard.press('Escape');
  }
  await opened.waitFor({ state: 'detached' });
  expect(await kept(officer)).not.toContain(NAME);
});

it('an officer adds a file that goes on where its line broke', async () => {
  const { page } = officer;
  await page.reload();
  const reportId = await reportWithFile();
  await page.goto(`${CONSOLE}/queue/${reportId}/files/new`);
  let broken = 0;
  await page.route('**/api/intake/v1/files/*', (route) => (route.request().method() === 'PATCH' && broken++ === 0 ? route.abort('connectionreset') : route.continue()));
  await page.locator('#file-new').setInputFiles({ name: 'audio.ogg', mimeType: 'audio/ogg', buffer: Buffer.concat([Buffer.from('OggS\0\x02'), Buffer.alloc(300_000, 7)]) });
  await page.getByRole('button', { name: 'Enviar', exact: true }).click();
  await page.getByText('El archivo llegó.', { exact: true }).waitFor();
  expect(broken).toBeGreaterThan(1);
  expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('100');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('region', { name: 'Archivos', exact: true }).getByText('Audio', { exact: false }).first().waitFor();
});

it('a file that an officer marked opens once, small and blurred, after a supervisor read why and agreed', async () => {
  const { page } = officer;
  await page.reload();
  const reportId = await reportWithFile();
  await page.goto(`${CONSOLE}/queue/${reportId}`);
  const files = page.getByRole('region', { name: 'Archivos', exact: true });
  await files.getByRole('link', { name: 'Marcar el archivo 1', exact: true }).click();
  await page.getByRole('radio', { name: 'Algo íntimo', exact: true }).check();
  await page.getByRole('button', { name: 'Marcar', exact: true }).click();
  await files.getByText('íntimo: se abre con una segunda persona').waitFor();
  await files.getByRole('link', { name: 'Pedir ver el archivo 1', exact: true }).click();
  await page.getByRole('radiogroup', { name: 'Para qué' }).getByRole('radio').first().check();
  await page.getByRole('textbox', { name: 'Por qué hay que abrirlo', exact: true }).fill('Hay que saber si está herida');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Pedir', exact: true }).click();
  await files.getByText('espera a otra persona').waitFor();

  const second = supervisor.page;
  await second.goto(`${CONSOLE}/queue/${reportId}`);
  await second.getByRole('link', { name: 'Leer las razones', exact: true }).click();
  await second.getByRole('button', { name: 'Leer las razones', exact: true }).click();
  await second.getByText('Hay que saber si está herida', { exact: true }).waitFor();
  await second.getByRole('button', { name: 'Aceptar', exact: true }).click();
  await second.getByText('Se aceptó.', { exact: true }).waitFor();
  expect(await violations(second)).toEqual([]);

  await page.reload();
  await page.getByRole('link', { name: /^Abrir, hasta las/ }).click();
  await page.getByRole('radiogroup', { name: 'Para qué' }).getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  const opened = page.getByRole('region', { name: 'Archivo abierto', exact: true });
  await opened.getByRole('button', { name: 'Mostrar la imagen', exact: true }).click();
  expect(await opened.locator('img').getAttribute('src')).toContain('?blurred=true');
  await opened.getByRole('button', { name: 'Mostrar con nitidez', exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'attachment-blurred-es');
});
