import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseOf, CONSOLE, faultsOf, kept, launch, POINT, reportWithPicture, type Seat, signedIn } from './people';
import { looked } from './screen';

let browser: Browser;
let investigator: Seat;
let evidence: string;

/** Names that nobody else has: they must not stay in the browser. */
const ATTACHED = 'camioneta-placa-4471.png';
const SENT = 'cuaderno-hoja-4472.png';

beforeAll(async () => {
  browser = await launch();
  const { caseId, caseNumber } = await caseOf(await reportWithPicture(ATTACHED));
  evidence = `${CONSOLE}/cases/${caseId}/investigation/evidence`;
  investigator = await signedIn(browser, 'investigator');
  const { page } = investigator;
  await page.getByRole('link', { name: caseNumber }).click();
  await page.getByRole('link', { name: 'Asumir el expediente' }).click();
  await page.getByRole('button', { name: 'Asumir', exact: true }).click();
  await page.getByText('El expediente es suyo').waitFor();
});

afterAll(() => browser.close());

const says = (page: Page, name: string, words: string) => page.getByRole('textbox', { name }).fill(words);

it('a picture of the report becomes evidence, and both sums agree', async () => {
  const { page } = investigator;
  await page.goto(evidence);
  await page.getByRole('link', { name: 'Archivos del reporte', exact: true }).click();
  await page.getByRole('link', { name: 'Incorporar como prueba el archivo 1', exact: true }).click();
  await page.getByRole('combobox', { name: 'De qué clase' }).selectOption('VIDEO');
  await says(page, 'Qué es', 'Una camioneta');
  await says(page, 'De quién o de dónde viene', 'Vino con el reporte');
  await says(page, 'Dónde se guarda', 'Almacén');
  await says(page, 'Por qué hace falta el original', 'Se compara la placa');
  await looked(page, 'evidence-taking');
  await page.getByRole('button', { name: 'Incorporar', exact: true }).click();
  await page.getByText('El archivo es ahora un elemento de prueba, y las dos sumas coinciden').waitFor();
  await page.getByText('El archivo está guardado aquí').waitFor();
});

it('the evidence is seen as a picture that was made anew, and work goes on in a copy without metadata', async () => {
  const { page } = investigator;
  await page.goto(evidence);
  await page.getByRole('link', { name: /^Ver: / }).click();
  await page.getByRole('radiogroup', { name: 'Para qué' }).getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  const opened = page.getByRole('region', { name: 'Archivo de prueba abierto', exact: true });
  await opened.getByRole('button', { name: 'Mostrar la imagen', exact: true }).click();
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('img.viewed')?.naturalWidth ?? 0) > 0);
  await looked(page, 'evidence-seen');
  for (let times = 0; times < 3; times++) {
    await page.keyboard.press('Escape');
  }
  await opened.waitFor({ state: 'detached' });

  await page.reload();
  await page.getByRole('link', { name: /^Copiar: / }).click();
  await page.getByRole('radio', { name: /^Sin metadatos/ }).check();
  await says(page, 'Para qué es la copia', 'Para el peritaje');
  await says(page, 'Dónde se trabaja con ella', 'Laboratorio');
  await page.getByRole('button', { name: 'Copiar', exact: true }).click();
  await page.getByText('La copia quedó registrada, y usted la tiene').waitFor();
  await page.getByRole('link', { name: /^Comprobar: / }).first().click();
  await page.getByRole('button', { name: 'Registrar la comprobación', exact: true }).click();
  await page.getByText('La comprobación quedó registrada').waitFor();
  await page.getByText(/^Sigue igual/).waitFor();
});

it('a file of the computer is sent, and secured as evidence', async () => {
  const { page } = investigator;
  await page.goto(`${evidence}/new`);
  await page.getByRole('combobox', { name: 'De qué clase' }).selectOption('DOCUMENT');
  await says(page, 'Qué es', 'Un cuaderno');
  await says(page, 'De quién o de dónde viene', 'La vecina');
  await says(page, 'Dónde está', 'Armario 2');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await page.getByText('El elemento quedó registrado').waitFor();
  await page.getByRole('link', { name: /^Asegurar: / }).click();
  await page.locator('#file-to-send').setInputFiles({ name: SENT, mimeType: 'image/png', buffer: POINT });
  await page.getByText('El archivo llegó.', { exact: true }).waitFor();
  await page.getByRole('radio', { name: 'Entregado por alguien' }).check();
  await says(page, 'Dónde se guarda', 'Almacén');
  await looked(page, 'evidence-sent');
  await page.getByRole('button', { name: 'Asegurar', exact: true }).click();
  await page.getByText('El elemento quedó asegurado').waitFor();
});

it('no name of a file is kept by the browser, and nothing went wrong there', async () => {
  expect(await kept(investigator)).not.toMatch(/camioneta-placa|cuaderno-hoja/);
  expect(faultsOf(investigator)).toEqual([]);
});
