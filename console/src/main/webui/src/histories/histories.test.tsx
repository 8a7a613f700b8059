import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { areas, vocabularies } from '../test/samples';
import { json, refused, show } from '../test/show';

const ID = '0b0e5a1c-6f0e-4a58-9d53-3f1f4f0c2a11';
const metadata = (role: string) => ({ type: 'esperanza.intake.report-received.v1', occurredAt: '2026-11-27T07:00:00Z', recordedAt: '2026-11-27T07:00:00Z', role });
const link = { version: 1, stored: JSON.stringify(metadata('intake-officer')), metadata: metadata('supervisor'), clearDigest: '', sealedDigest: '', hash: '00' };

it('shows what the seal covers under its own name, and takes it away when something else is asked', async () => {
  const { user } = await show(
    '/histories',
    {
      'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
      'GET /api/intake/v1/public/areas': [json(areas)],
      [`GET /api/intake/v1/histories/report/${ID}`]: [refused(429, 'too-many'), refused(404, 'not-found'), json([link])],
    },
    ['auditor'],
  );
  await user.type(await screen.findByRole('textbox', { name: 'Identificador' }), ID);
  const read = () => user.click(screen.getByRole('button', { name: 'Leer la historia' }));
  await read();
  expect(await screen.findByText('Demasiadas solicitudes en poco tiempo')).toBeVisible();
  await read();
  expect(await screen.findByText('No hay historia con este identificador para usted.')).toBeVisible();
  await read();
  expect(await screen.findByRole('heading', { level: 2, name: `Reporte ${ID}` })).toBeVisible();
  expect(await screen.findByText('Recepción', { selector: 'td' })).toBeVisible();
  expect(screen.queryByText('Supervisión')).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'Identificador' }), '0');
  await waitFor(() => expect(screen.queryByRole('heading', { level: 2, name: /Reporte/ })).toBeNull());
});

const act = (more: object) => ({
  cursor: 'c1',
  recordedAt: '2026-11-27T07:00:00Z',
  event: 'part-opened',
  by: 'abcdef0123456789abcd',
  role: 'supervisor',
  institution: 'MECHANISM',
  caseNumber: '9T3GF-9T001-F',
  category: 'access',
  id: ID,
  part: 'ACCOUNT',
  purpose: 'TRIAGE',
  ...more,
});

it('finds who opened what of a case, goes on page by page, and leads to the history', async () => {
  const { user, sent } = await show(
    '/histories',
    {
      'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
      'GET /api/intake/v1/public/areas': [json(areas)],
      'GET /api/intake/v1/histories': [json({ items: [act({})], next: 'c1' }), json({ items: [act({ cursor: 'c2', part: 'PARTIES' }), act({ cursor: 'c3', event: 'list-exported', part: undefined, purpose: 'HANDOVER' })] })],
      [`GET /api/intake/v1/histories/access/${ID}`]: [json([link])],
    },
    ['auditor'],
  );
  await user.type(await screen.findByRole('textbox', { name: 'Número del caso' }), '9T3GF-9T001-F');
  await user.click(screen.getByRole('checkbox', { name: 'Solo aperturas: quién abrió qué' }));
  await user.click(screen.getByRole('button', { name: 'Buscar' }));
  expect(await screen.findByText('El relato')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ver lo anterior' }));
  expect(await screen.findByText('Las personas')).toBeVisible();
  expect(screen.getByText('Entregar el trabajo a otra persona o unidad')).toBeVisible();
  const asked = sent.filter((each) => each.path === '/api/intake/v1/histories').map((each) => each.query);
  expect(asked[0]).toMatchObject({ number: '9T3GF-9T001-F', openings: 'true', after: '0' });
  expect(asked[1]).toMatchObject({ after: 'c1' });
  await user.click(screen.getAllByRole('button', { name: /^Leer su historia: / })[0] as HTMLElement);
  expect(await screen.findByRole('heading', { level: 2, name: `Aperturas y accesos ${ID}` })).toBeVisible();
});
