import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { vocabularies } from '../test/samples';
import { json, show } from '../test/show';

it('an address that is none of ours says so, and blames no service', async () => {
  await show('/nowhere', { 'GET /api/intake/v1/public/vocabularies': [json(vocabularies)] }, ['investigator']);
  expect(await screen.findByRole('heading', { name: 'Aquí no hay nada para usted' })).toBeVisible();
  expect(screen.getByText('Puede que la dirección esté mal escrita.')).toBeVisible();
});
