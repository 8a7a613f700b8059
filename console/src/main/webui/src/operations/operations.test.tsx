import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, show } from '../test/show';

const KEYS = { epochs: [{ epoch: 1, keys: 12 }] };
const parked = {
  reader: 'queue',
  position: 7,
  stream: { category: 'report', id: 'b0289ce5-28d9-4854-bd02-6772f39549f8' },
  why: 'unknown code',
  parkedAt: '2026-11-27T07:00:00Z',
};

function answers(more: Answers = {}): Answers {
  const quiet = ['intake', 'investigation', 'protection', 'notification'].flatMap((service) => [
    ...['alarms', 'parked', 'arrivals/stopped', 'arrivals/held', 'arrivals/unreadable'].map((list) => [
      `GET /api/${service}/v1/operations/${list}`,
      [json([])],
    ]),
    [`GET /api/${service}/v1/operations/keys`, [json(KEYS)]],
    [`GET /api/${service}/v1/operations/files`, [json({})]],
  ]);
  return {
    'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
    'GET /api/intake/v1/public/areas': [json(areas)],
    ...(Object.fromEntries(quiet) as Answers),
    ...more,
  };
}

it('a parked stream is skipped with a reason, and the service says that nothing waits any more', async () => {
  const { user, sent } = await show(
    '/operations',
    answers({
      'GET /api/intake/v1/operations/parked': [json([parked]), json([])],
      'POST /api/intake/v1/operations/parked/skip': [() => new Response(null, { status: 204 })],
    }),
  );
  const intake = within(await screen.findByRole('region', { name: 'Recepción' }));
  expect(intake.getByText(/1 asunto espera/)).toBeVisible();
  await user.click(intake.getByRole('button', { name: 'Omitir' }));
  await user.type(intake.getByRole('textbox', { name: 'Razón' }), 'Código retirado');
  const [, verb] = intake.getAllByRole('button', { name: 'Omitir' });
  await user.click(verb as HTMLElement);
  expect(await intake.findByText('El hecho quedó omitido.')).toBeVisible();
  expect(await intake.findByText(/Nada espera/)).toBeVisible();
  expect(sent.find((each) => each.method === 'POST')?.body).toEqual({ reader: 'queue', position: 7, reason: 'Código retirado' });
});

it('a service that does not answer is said to be silent, and the others are shown', async () => {
  await show('/operations', answers({ 'GET /api/protection/v1/operations/keys': [json({}, 503)] }));
  expect(await screen.findByText(/No responde/)).toBeVisible();
  await waitFor(() => expect(screen.getAllByText(/Responde\. Leído/)).toHaveLength(3));
});

it('how late the clocks are is told, and each alarm that is raised', async () => {
  const alarms = [
    { code: 'timers-late', raised: true, late: 21 },
    { code: 'failing-timers', raised: true },
    { code: 'keys-missing', raised: false },
  ];
  await show('/operations', answers({ 'GET /api/notification/v1/operations/alarms': [json(alarms)] }));
  const clocks = within(await screen.findByRole('region', { name: 'Avisos y plazos' }));
  expect(clocks.getByText('Los plazos y los avisos van con 21 segundos de retraso.')).toHaveClass('late');
  expect(clocks.getByText(/^Una tarea falla una y otra vez \(failing-timers\)/)).toBeVisible();
  expect(clocks.queryByText(/^Faltan claves/)).toBeNull();
});

it('the store of files is shown in numbers, and none before it was looked at', async () => {
  const figures = {
    takenAt: '2026-11-27T07:15:00Z',
    freePercent: 62,
    segments: 1200,
    uploads: 'SOME',
    waiting: 'NONE',
    damaged: 1,
    readAgain: '2026-11-01T00:00:00Z',
  };
  const alarms = ['files-damaged', 'files-away'].map((code) => ({ code, raised: true }));
  await show(
    '/operations',
    answers({
      'GET /api/intake/v1/operations/files': [json({ figures })],
      'GET /api/intake/v1/operations/alarms': [json(alarms)],
    }),
  );
  const intake = within(await screen.findByRole('region', { name: 'Recepción' }));
  expect(intake.getByText('Espacio libre del almacén').nextSibling).toHaveTextContent('62 %');
  expect(intake.getByText('Archivos que se están enviando').nextSibling).toHaveTextContent('algunos');
  expect(intake.getByText('Partes dañadas').nextSibling).toHaveTextContent('1');
  expect(intake.getByText(/^Faltan partes de archivos guardados/)).toBeVisible();
  expect(intake.getByText(/^El almacén de archivos no responde/)).toBeVisible();
  const investigation = within(screen.getByRole('region', { name: 'Investigación' }));
  expect(investigation.queryByText('Partes dañadas')).toBeNull();
});
