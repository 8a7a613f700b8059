import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, refused, show } from '../test/show';
import { workspace } from '../test/workspace';

const CASE = '5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001';
const FILE = `/api/investigation/v1/investigations/${CASE}`;
const view = { caseId: CASE, reportId: 'r1', affected: [], mine: true, investigator: 'x', released: false, consents: {}, partyConsents: {}, traits: [], coded: [], sameIncident: [], standing: 'OPEN' };
const dossier = (more: object) => ({ dossierId: 'd1', recipient: 'COURT', parts: ['FILE', 'EVIDENCE'], asOf: '2026-11-27T07:00:00Z', orderedBy: 'x', printed: 0, ...more });
const notice = { noticeId: 'n1', milestone: 'FILE_TAKEN', of: 'e1', given: false, confirmation: 'ASSERTED' };
const pdf = () => new Response('%PDF-1.7', { headers: { 'Content-Type': 'application/pdf' } });

const answers = (more: Answers): Answers => ({
  ...workspace(CASE, '7K2M9-XXXXX-C', 'r1'),
  'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
  'GET /api/intake/v1/public/areas': [json(areas)],
  'GET /api/notification/v1/deadlines': [json({ items: [] })],
  [`GET ${FILE}`]: [json(view, 200, { ETag: '"2"' })],
  [`GET ${FILE}/releases`]: [json({ items: [], notStamped: 0 })],
  [`GET ${FILE}/participation`]: [json({ contactCompromised: false, parties: [{ party: 'p1', notices: [notice] }] })],
  ...more,
});

function saved() {
  const save = vi.fn(() => 'blob:x');
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: save, revokeObjectURL: () => undefined }));
  HTMLAnchorElement.prototype.click = () => undefined;
  return save;
}

it('a dossier is printed once another person approved it, and each print has a key of its own', async () => {
  const save = saved();
  const { user, sent } = await show(
    `/cases/${CASE}/investigation/papers`,
    answers({
      [`GET ${FILE}/dossiers`]: [json({ items: [dossier({}), dossier({ dossierId: 'd2', recipient: 'PARTY', approvedBy: 'y' })] })],
      [`POST ${FILE}/dossiers/d2/print`]: [pdf],
    }),
    ['investigator'],
  );
  expect(await screen.findByText('Espera a que otra persona, de supervisión, lo apruebe.')).toBeVisible();
  const print = await screen.findByRole('button', { name: /^Imprimir \(PDF\): Para: La persona amenazada/ });
  await user.click(print);
  await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  await user.click(print);
  await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(2));
  const prints = sent.filter((each) => each.path.endsWith('/print'));
  expect(prints[0]?.body).toEqual({ language: 'ES' });
  expect(prints[0]?.headers.get('Idempotency-Key')).not.toBe(prints[1]?.headers.get('Idempotency-Key'));
});

it('a dossier that was refused says so and is not printed', async () => {
  await show(`/cases/${CASE}/investigation/papers`, answers({ [`GET ${FILE}/dossiers`]: [json({ items: [dossier({ refusedBy: 'y' })] })] }), ['investigator']);
  expect(await screen.findByText(/^No se aprobó: no sale\./)).toBeVisible();
  expect(screen.queryByText('Espera a que otra persona, de supervisión, lo apruebe.')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Imprimir \(PDF\): Para/ })).toBeNull();
});

it('a letter goes in the language and by the way that were chosen, and a refusal is said', async () => {
  const save = saved();
  const { user, sent } = await show(
    `/cases/${CASE}/investigation/papers`,
    answers({
      [`GET ${FILE}/dossiers`]: [json({ items: [] })],
      [`GET ${FILE}/notices/n1/letter`]: [refused(409, 'paper-too-long'), pdf],
    }),
    ['investigator'],
  );
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Idioma del documento' }), 'Portugués');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Cómo llega la carta' }), 'En mano, en un lugar seguro');
  const print = await screen.findByRole('button', { name: 'Imprimir (PDF): Aviso 1: Alguien asumió el expediente' });
  await user.click(print);
  expect(await screen.findByText('El documento es demasiado largo: pida menos partes')).toBeVisible();
  await user.click(print);
  await vi.waitFor(() => expect(save).toHaveBeenCalled());
  expect(sent.findLast((each) => each.path.endsWith('/letter'))?.query).toEqual({ language: 'PT', channelClass: 'SAFE_IN_PERSON' });
});

it('the digests of the files go out for a purpose that the person chose', async () => {
  const save = saved();
  const { user, sent } = await show(
    `/cases/${CASE}/investigation/evidence`,
    answers({
      [`GET ${FILE}/evidence`]: [json({ items: [], preservations: [], assistances: [], authorisations: [] })],
      [`POST ${FILE}/evidence/manifest`]: [() => new Response('ab12  7.original\n', { headers: { 'Content-Type': 'text/plain' } })],
    }),
    ['supervisor'],
  );
  await user.click(await screen.findByRole('link', { name: 'Huellas digitales de los archivos' }));
  await user.click(await screen.findByRole('button', { name: 'Falta elegir para qué' }));
  expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);
  await user.click(screen.getByRole('radio', { name: 'Triaje' }));
  await user.click(screen.getByRole('button', { name: 'Descargar las huellas' }));
  expect(await screen.findByText('El archivo salió, y la apertura quedó registrada')).toBeVisible();
  expect(save).toHaveBeenCalledTimes(1);
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ purpose: 'TRIAGE' });
});

const released = (more: object) => ({ releaseId: 'r1', to: 'COURT', evidence: ['e1'], releasedBy: 'x', waitsFor: [], withdrawn: false, bundles: [], ...more });

it('a bundle is taken out for a purpose, and one that waits for a second person is not', async () => {
  const save = saved();
  const { user, sent } = await show(
    `/cases/${CASE}/investigation/papers`,
    answers({
      [`GET ${FILE}/dossiers`]: [json({ items: [] })],
      [`GET ${FILE}/releases`]: [json({ items: [released({}), released({ releaseId: 'r2', waitsFor: ['e1'] })], notStamped: 2, lastStamp: '2026-11-27T07:00:00Z' })],
      [`POST ${FILE}/releases/r1/bundle`]: [() => new Response('PK', { headers: { 'Content-Type': 'application/zip' } })],
    }),
    ['investigator'],
  );
  expect(await screen.findByText(/Desde entonces cambiaron 2 historias\./)).toBeVisible();
  expect(screen.getByText('1 elemento está reservado: espera a que otra persona, de supervisión, lo apruebe.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Descargar el paquete/ })).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Para qué' }), 'PROTECTION');
  await user.click(screen.getByRole('button', { name: /^Descargar el paquete \(ZIP\): Salida 1/ }));
  await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  expect(sent.find(({ path }) => path.endsWith('/bundle'))?.body).toEqual({ purpose: 'PROTECTION' });
});

it('what was extracted asks how it was captured, and what was handed over does not', async () => {
  const { user, sent } = await show(
    `/cases/${CASE}/investigation/evidence/e1/secured`,
    answers({
      [`GET ${FILE}/evidence`]: [json({ items: [], preservations: [], assistances: [], authorisations: [] })],
      [`POST ${FILE}/evidence/e1/custody`]: [json({ recorded: [] })],
    }),
    ['investigator'],
  );
  await user.click(await screen.findByRole('radio', { name: 'Entregado por alguien' }));
  expect(screen.queryByRole('textbox', { name: 'Quién lo capturó y en qué función' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Extraído de un dispositivo' }));
  await user.type(screen.getByRole('textbox', { name: 'Dónde se guarda' }), 'Sala 4');
  await user.type(screen.getByRole('textbox', { name: 'Quién lo capturó y en qué función' }), 'Inés');
  await user.click(screen.getByRole('button', { name: 'Asegurar' }));
  await vi.waitFor(() =>
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ how: 'EXTRACTED', place: 'Sala 4', capture: { collector: 'Inés' } }),
  );
});
