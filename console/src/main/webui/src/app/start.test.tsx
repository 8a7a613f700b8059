import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { json, services } from '../test/show';
import { start } from './start';

it('a session that cannot be asked for gives words, and no white page', async () => {
  localStorage.setItem('language', 'es');
  services({ 'GET /session': [json({}, 503)] });
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => start(root));
  expect(await screen.findByText('La consola no pudo abrirse')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Intentar de nuevo' })).toBeVisible();
  root.remove();
});
