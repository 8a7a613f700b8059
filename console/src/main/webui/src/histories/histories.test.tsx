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
  await waitFor(() => expect(screen.queryByRole('heading', { level: 2 })).toBeNull());
});
