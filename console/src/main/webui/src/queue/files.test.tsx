import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { areas, row, view, vocabularies } from '../test/samples';
import { type Answers, json, line, show } from '../test/show';

const FILE = {
  attachmentId: 'a1',
  of: 'REPORT',
  stage: 'CHECKED',
  announcedAt: '2026-03-01T12:00:00Z',
  kind: 'IMAGE',
  sizeClass: 'UP_TO_1_MIB',
  scan: 'CLEAN',
  type: 'AS_SAID',
  pages: 2,
  marks: [],
  withSecondPerson: [],
  passedOn: false,
  damaged: false,
};
const OPENED = { viewingId: 'v1', fileName: 'camioneta.jpg', fileType: 'image/jpeg', fileLength: 183_204, pages: 2, tells: ['PLACE', 'TIME'], until: '2026-03-01T12:15:00Z' };

vi.mock('../kit/files/sending', () => ({
  send: (_: object, to: { uploadUrl: string }, tell: (now: object) => void) => {
    tell({ sent: 3, of: 9, state: to.uploadUrl === '/api/intake/v1/files/u1' ? 'waiting' : 'failed' });
    return () => undefined;
  },
}));

const answers = (more: Answers = {}): Answers => ({
  'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
  'GET /api/intake/v1/public/areas': [json(areas)],
  'GET /api/intake/v1/reports': [json({ items: [row('r1')] })],
  'GET /api/intake/v1/streams/reports': [line().answer],
  'GET /api/intake/v1/reports/r1': [json(view(), 200, { ETag: '"1"' })],
  'GET /api/intake/v1/reports/r1/look-alikes': [json([])],
  'GET /api/intake/v1/reports/r1/viewing-requests': [json([])],
  'GET /api/intake/v1/reports/r1/attachments': [json([FILE, { ...FILE, attachmentId: 'a2', stage: 'NEVER_CAME', kind: undefined, sizeClass: undefined, scan: undefined, type: undefined, pages: 0 }])],
  ...more,
});

it('the files of a report are told without a name, and one that never came has nothing to open', async () => {
  await show('/queue/r1', answers());
  const files = await screen.findByRole('region', { name: 'Archivos' });
  expect(within(files).getByText(/Imagen · hasta 1 MB · llegó · sin programas dañinos conocidos/)).toBeVisible();
  expect(within(files).getByText('no llegó: pregunte por él')).toBeVisible();
  expect(within(files).getAllByRole('link').map((each) => each.textContent)).toEqual(['Ver', 'Original', 'Datos', 'Marcar', 'Agregar un archivo']);
});

it('a file opens for a purpose: its name stands there, and its picture comes after a click alone', async () => {
  const { user, sent } = await show('/queue/r1/files/a1', answers({ 'POST /api/intake/v1/reports/r1/attachments/a1/openings': [json(OPENED)] }));
  await user.click(await screen.findByRole('button', { name: 'Falta elegir para qué' }));
  await user.click(screen.getByRole('radio', { name: 'Triaje' }));
  await user.click(screen.getByRole('button', { name: 'Ver' }));
  const opened = await screen.findByRole('region', { name: 'Archivo abierto' });
  expect(within(opened).getByText('camioneta.jpg')).toBeVisible();
  expect(within(opened).getByText('179 kB')).toBeVisible();
  expect(within(opened).getByText('un lugar, un momento')).toBeVisible();
  expect(within(opened).queryByRole('img')).toBeNull();
  await user.click(within(opened).getByRole('button', { name: 'Mostrar la imagen' }));
  expect(within(opened).getByRole('img')).toHaveAttribute('src', '/api/intake/v1/reports/r1/attachments/a1/viewings/v1/1');
  await user.click(within(opened).getByRole('button', { name: 'Siguiente' }));
  expect(within(opened).getByRole('img')).toHaveAttribute('src', '/api/intake/v1/reports/r1/attachments/a1/viewings/v1/2');
  expect(sent.find((each) => each.path.endsWith('/openings'))?.body).toEqual({ purpose: 'TRIAGE' });
  await user.keyboard('{Escape}{Escape}{Escape}');
  expect(screen.queryByText('camioneta.jpg')).toBeNull();
});

it('a picture comes blurred while nobody knows whether its file is marked', async () => {
  const { user } = await show('/queue/r1/files/a1', answers({
    'GET /api/intake/v1/reports/r1/attachments': [json({}, 500)],
    'POST /api/intake/v1/reports/r1/attachments/a1/openings': [json(OPENED)],
  }));
  await user.click(await screen.findByRole('radio', { name: 'Triaje' }));
  await user.click(screen.getByRole('button', { name: 'Ver' }));
  const opened = await screen.findByRole('region', { name: 'Archivo abierto' });
  await user.click(within(opened).getByRole('button', { name: 'Mostrar la imagen' }));
  expect(within(opened).getByRole('img')).toHaveAttribute('src', '/api/intake/v1/reports/r1/attachments/a1/viewings/v1/1?blurred=true');
});

it('the data of a harmful file are not offered, because no software takes it apart', async () => {
  await show('/queue/r1', answers({ 'GET /api/intake/v1/reports/r1/attachments': [json([{ ...FILE, scan: 'FOUND', pages: 0, withSecondPerson: ['ORIGINAL'] }])] }));
  const files = await screen.findByRole('region', { name: 'Archivos' });
  expect(within(files).getAllByRole('link').map((each) => each.textContent)).toEqual(['Ver', 'Pedir el original', 'Marcar', 'Agregar un archivo']);
});

it('the original is given out with reasons, by a link that names nobody', async () => {
  const { user, sent } = await show('/queue/r1/files/a1/original', answers({ 'POST /api/intake/v1/reports/r1/attachments/a1/originals': [json({ ...OPENED, pages: 0 })] }));
  await user.click(await screen.findByRole('radio', { name: 'Triaje' }));
  expect(screen.getByRole('button', { name: 'Falta decir por qué' })).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Por qué no basta la imagen' }), 'No se lee la placa');
  await user.click(screen.getByRole('button', { name: 'Abrir el original' }));
  const link = await screen.findByRole('link', { name: 'Descargar el original' });
  expect(link).toHaveAttribute('href', '/api/intake/v1/reports/r1/attachments/a1/viewings/v1/original');
  expect(sent.find((each) => each.path.endsWith('/originals'))?.body).toEqual({ purpose: 'TRIAGE', reasons: 'No se lee la placa' });
});

const MARKED = { ...FILE, marks: ['INTIMATE'], withSecondPerson: ['PICTURES', 'ORIGINAL', 'METADATA'] };
const REQUEST = { viewingRequestId: 'q1', attachmentId: 'a1', view: 'PICTURES', purpose: 'TRIAGE', by: 'p1', yours: true, until: '2026-03-01T12:15:00Z' };

it('a marked file is asked for with reasons, and says why', async () => {
  const { user, sent } = await show('/queue/r1', answers({
    'GET /api/intake/v1/reports/r1/attachments': [json([MARKED])],
    'POST /api/intake/v1/reports/r1/viewing-requests': [json({ viewingRequestId: 'q1' }, 201)],
  }));
  const files = await screen.findByRole('region', { name: 'Archivos' });
  expect(within(files).getByText(/íntimo: se abre con una segunda persona/)).toBeVisible();
  await user.click(within(files).getByRole('link', { name: 'Pedir ver el archivo 1' }));
  await user.click(await screen.findByRole('radio', { name: 'Triaje' }));
  await user.type(screen.getByRole('textbox', { name: 'Por qué hay que abrirlo' }), 'Si está herida');
  await user.click(screen.getByRole('button', { name: 'Pedir' }));
  await screen.findByText('Se pidió. Avise a la otra persona: nadie más recibe un aviso.');
  expect(sent.find((each) => each.path.endsWith('/viewing-requests') && each.body !== undefined)?.body).toEqual({
    attachmentId: 'a1',
    view: 'PICTURES',
    purpose: 'TRIAGE',
    reasons: 'Si está herida',
  });
});

it('a marked file opens by the request to which another person agreed, blurred first', async () => {
  const { user, sent } = await show('/queue/r1/files/a1?agreed=q1', answers({
    'GET /api/intake/v1/reports/r1/attachments': [json([MARKED])],
    'GET /api/intake/v1/reports/r1/viewing-requests': [json([REQUEST])],
    'POST /api/intake/v1/reports/r1/attachments/a1/openings': [json(OPENED)],
  }));
  await user.click(await screen.findByRole('radio', { name: 'Triaje' }));
  await user.click(screen.getByRole('button', { name: 'Ver' }));
  const opened = await screen.findByRole('region', { name: 'Archivo abierto' });
  expect(sent.find((each) => each.path.endsWith('/openings'))?.body).toEqual({ purpose: 'TRIAGE', viewingRequestId: 'q1' });
  await user.click(within(opened).getByRole('button', { name: 'Mostrar la imagen' }));
  expect(within(opened).getByRole('img')).toHaveAttribute('src', '/api/intake/v1/reports/r1/attachments/a1/viewings/v1/1?blurred=true');
  await user.click(within(opened).getByRole('button', { name: 'Mostrar con nitidez' }));
  expect(within(opened).getByRole('img')).toHaveAttribute('src', '/api/intake/v1/reports/r1/attachments/a1/viewings/v1/1');
  await user.click(within(opened).getByRole('button', { name: 'Siguiente' }));
  expect(within(opened).getByRole('img')).toHaveAttribute('src', '/api/intake/v1/reports/r1/attachments/a1/viewings/v1/2?blurred=true');
});

it('the reasons of a colleague are read before one agrees, and one cannot agree to oneself', async () => {
  const { user, sent } = await show('/queue/r1', answers({
    'GET /api/intake/v1/reports/r1/attachments': [json([MARKED])],
    'GET /api/intake/v1/reports/r1/viewing-requests': [json([{ ...REQUEST, until: undefined }, { ...REQUEST, viewingRequestId: 'q2', yours: false, until: undefined }])],
    'POST /api/intake/v1/reports/r1/viewing-requests/q2/reading': [json({ viewingRequestId: 'q2', reasons: 'Si está herida' })],
    'POST /api/intake/v1/reports/r1/viewing-requests/q2/agreement': [json(null)],
  }));
  expect(await screen.findByText(/espera a otra persona/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Aceptar' })).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Leer las razones' }));
  await user.click(await screen.findByRole('button', { name: 'Leer las razones' }));
  expect(await screen.findByText('Si está herida')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Aceptar' }));
  await vi.waitFor(() => expect(sent.some((each) => each.path.endsWith('/q2/agreement'))).toBe(true));
});

it('what a file says about itself opens with reasons', async () => {
  const { user } = await show('/queue/r1/files/a1/metadata', answers({
    'POST /api/intake/v1/reports/r1/attachments/a1/metadata': [json({ items: [{ group: 'GPS', name: 'GPSPosition', value: '14.08 N, 87.2 W' }] })],
  }));
  await user.click(await screen.findByRole('radio', { name: 'Triaje' }));
  await user.type(screen.getByRole('textbox', { name: 'Por qué hacen falta los datos' }), 'Si es su calle');
  await user.click(screen.getByRole('button', { name: 'Abrir los datos' }));
  const says = await screen.findByRole('region', { name: 'Lo que el archivo dice de sí mismo' });
  expect(within(says).getByText('14.08 N, 87.2 W')).toBeVisible();
});

it('a file is announced before its first byte, and a line that broke is said in words', async () => {
  const { user, sent } = await show('/queue/r1/files/new', answers({ 'POST /api/intake/v1/reports/r1/attachments': [json({ attachmentId: 'a3', uploadId: 'u1' }, 201)] }));
  await user.upload(await screen.findByLabelText('Archivo'), new File(['123456789'], 'audio.ogg', { type: 'audio/ogg' }));
  await user.click(screen.getByRole('button', { name: 'Enviar' }));
  expect(await screen.findByText('La conexión se cortó. Sigue sola cuando vuelva.')).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '33');
  expect(sent.find((each) => each.path.endsWith('/attachments') && each.body !== undefined)?.body).toEqual({
    of: 'STATEMENT',
    fileName: 'audio.ogg',
    fileLength: 9,
    fileType: 'audio/ogg',
  });
});
