import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, refused, show } from '../test/show';
import { workspace } from '../test/workspace';

const CASE = '5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001';
const FILE = `/api/investigation/v1/investigations/${CASE}`;
const AT = `/cases/${CASE}/investigation/evidence`;
const SUM = 'ab'.repeat(32);
const VOUCHER = 'cd'.repeat(32);
const REPORT = '/api/intake/v1/reports/r1';
const attachment = {
  attachmentId: 'a1', of: 'REPORT', stage: 'CHECKED', announcedAt: '2026-03-01T12:00:00Z', kind: 'IMAGE', sizeClass: 'UP_TO_1_MIB', scan: 'CLEAN', type: 'AS_SAID', pages: 1, marks: [], withSecondPerson: [], passedOn: false, damaged: false,
};
const item = (more: object = {}) => ({
  evidenceId: 'e1', kind: 'VIDEO', copy: 'ORIGINAL', status: 'IDENTIFIED', restrictions: [], disclosedTo: [], custody: { holder: 'x', how: 'SURRENDERED', stored: true, gaps: [] }, ...more,
});
const DONE = { recorded: [], clocks: { started: [], met: [], contested: [] } };

const sending = vi.hoisted(() => vi.fn());
vi.mock('../kit/files/sending', () => ({ send: sending }));

/** Sends nothing, and says that all of it arrived. */
sending.mockImplementation(({ length }: { length: number }, _: object, tell: (now: object) => void, done: (uploadId: string) => void) => {
  tell({ sent: length, of: length, state: 'done' });
  done('u1');
  return () => undefined;
});

const answers = (more: Answers = {}): Answers => ({
  ...workspace(CASE, '9T3GF-9T001-F', 'r1'),
  'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
  'GET /api/intake/v1/public/areas': [json(areas)],
  [`GET ${FILE}`]: [json({ caseId: CASE, reportId: 'r1', affected: [], mine: true, investigator: 'x', released: false, consents: {}, partyConsents: {}, traits: [], coded: [], sameIncident: [], standing: 'OPEN' }, 200, { ETag: '"2"' })],
  [`GET ${FILE}/evidence`]: [json({ items: [item()] })],
  [`GET ${REPORT}/attachments`]: [json([attachment])],
  ...more,
});
const open = (path: string, more: Answers = {}) => show(path, answers(more), ['investigator']);

it('a file of the report is opened at intake, sent to the investigation, and taken over with what intake vouches for', async () => {
  const { user, sent } = await open(`${AT}/attachments`, {
    [`POST ${REPORT}/attachments/a1/passing`]: [json({ viewingId: 'v1', fileLength: 3, sha256: SUM, voucher: VOUCHER, scan: 'CLEAN', until: '2026-03-01T12:15:00Z' })],
    [`GET ${REPORT}/attachments/a1/viewings/v1/original`]: [() => new Response('abc')],
    [`POST ${FILE}/evidence/attachments`]: [refused(409, 'upload-being-read'), json({ ...DONE, evidenceId: 'a1' }, 201)],
  });
  await user.click(await screen.findByRole('link', { name: 'Incorporar como prueba el archivo 1' }));
  expect(await screen.findByRole('button', { name: 'Falta decir por qué' })).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'De qué clase' }), 'VIDEO');
  await user.type(screen.getByRole('textbox', { name: 'Qué es' }), 'Una camioneta');
  await user.type(screen.getByRole('textbox', { name: 'De quién o de dónde viene' }), 'El reporte');
  await user.type(screen.getByRole('textbox', { name: 'Dónde se guarda' }), 'Almacén');
  await user.type(screen.getByRole('textbox', { name: 'Por qué hace falta el original' }), 'La placa');
  await user.click(screen.getByRole('button', { name: 'Incorporar' }));
  expect(await screen.findByText('El archivo es ahora un elemento de prueba, y las dos sumas coinciden')).toBeVisible();
  expect(sent.filter((each) => each.method === 'POST' && /passing|attachments$/.test(each.path)).map(({ path, body }) => [path, body])).toEqual([
    [`${REPORT}/attachments/a1/passing`, { reasons: 'La placa' }],
    ...Array.from({ length: 2 }, () => [
      `${FILE}/evidence/attachments`,
      { attachmentId: 'a1', uploadId: 'u1', voucher: VOUCHER, kind: 'VIDEO', what: 'Una camioneta', whence: 'El reporte', place: 'Almacén' },
    ]),
  ]);
  expect(sending.mock.lastCall?.slice(0, 2)).toMatchObject([{ length: 3 }, { endpoint: '/api/investigation/v1/files' }]);
});

it('the file of an item is shown after a click, and the bytes of a working copy alone are given out, with reasons', async () => {
  const { user } = await open(`${AT}/e1/shown`, {
    [`GET ${FILE}/evidence`]: [json({ items: [item({ copy: 'WORKING', of: 'e0' })] })],
    [`POST ${FILE}/evidence/e1/openings`]: [json({ viewingId: 'v1', length: 2_048, sha256: SUM, kind: 'IMAGE', pages: 1 })],
    [`POST ${FILE}/evidence/e1/bytes`]: [json({ viewingId: 'v2', length: 2_048, sha256: SUM, kind: 'IMAGE', pages: 0 })],
  });
  await user.click(await screen.findByRole('radio', { name: 'Triaje' }));
  await user.click(screen.getByRole('button', { name: 'Ver' }));
  const opened = await screen.findByRole('region', { name: 'Archivo de prueba abierto' });
  expect(within(opened).queryByRole('img')).toBeNull();
  await user.click(within(opened).getByRole('button', { name: 'Mostrar la imagen' }));
  expect(within(opened).getByRole('img')).toHaveAttribute('src', `${FILE}/evidence/e1/viewings/v1/1`);
  expect(within(opened).queryByRole('link')).toBeNull();
  await user.click(screen.getByRole('link', { name: /^Descargar: / }));
  await user.click(await screen.findByRole('radio', { name: 'Triaje' }));
  expect(screen.getByRole('button', { name: 'Falta decir por qué' })).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Por qué no basta la imagen' }), 'El peritaje');
  await user.click(screen.getByRole('button', { name: 'Abrir los bytes' }));
  expect(await screen.findByRole('link', { name: 'Descargar la copia de trabajo' })).toHaveAttribute('href', `${FILE}/evidence/e1/viewings/v2/copy`);
});

it('a copy is made by a recipe, and a stored file is checked by the service', async () => {
  const { user, sent } = await open(AT, {
    [`POST ${FILE}/evidence/e1/copies`]: [json({ ...DONE, evidenceId: 'e2' }, 201)],
    [`POST ${FILE}/evidence/e1/custody/checks`]: [json(DONE)],
  });
  await user.click(await screen.findByRole('link', { name: /^Copiar: / }));
  await user.click(await screen.findByRole('radio', { name: /^Sin metadatos/ }));
  await user.type(screen.getByRole('textbox', { name: 'Para qué es la copia' }), 'Peritaje');
  await user.type(screen.getByRole('textbox', { name: 'Dónde se trabaja con ella' }), 'Laboratorio');
  await user.click(screen.getByRole('button', { name: 'Copiar' }));
  expect(await screen.findByText('La copia quedó registrada, y usted la tiene')).toBeVisible();
  await user.click(screen.getByRole('link', { name: /^Comprobar: / }));
  await user.click(await screen.findByRole('button', { name: 'Registrar la comprobación' }));
  expect(await screen.findByText('La comprobación quedó registrada')).toBeVisible();
  expect(sent.filter((each) => each.method === 'POST').map((each) => each.body)).toEqual([
    { recipe: 'STRIPPED', what: 'Peritaje', place: 'Laboratorio' },
    { result: 'MATCHES' },
  ]);
});

it('a file of the computer is sent while the form stands, and secured by its upload', async () => {
  const { user, sent } = await open(`${AT}/e1/secured`, {
    [`GET ${FILE}/evidence`]: [json({ items: [item({ custody: undefined })] })],
    [`POST ${FILE}/evidence/e1/custody`]: [json(DONE)],
  });
  await user.upload(await screen.findByLabelText(/^Enviar el archivo de esta computadora/), new File(['abc'], 'hoja.png'));
  expect(screen.getByText('El archivo llegó.')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Entregado por alguien' }));
  await user.type(screen.getByRole('textbox', { name: 'Dónde se guarda' }), 'Almacén');
  await user.click(screen.getByRole('button', { name: 'Asegurar' }));
  expect(await screen.findByText('El elemento quedó asegurado')).toBeVisible();
  expect(sent.filter((each) => each.method === 'POST').at(-1)?.body).toEqual({ how: 'SURRENDERED', place: 'Almacén', uploadId: 'u1' });
});
