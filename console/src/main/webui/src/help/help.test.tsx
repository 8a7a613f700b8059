import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, show, WHO } from '../test/show';

const answers = (more: Answers = {}): Answers => ({
  'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
  'GET /api/intake/v1/public/areas': [json(areas)],
  'GET /api/notification/v1/alerts': [json({ items: [] })],
  ...more,
});

it('a person reads where their function begins, and what the words mean', async () => {
  const { user, router } = await show('/histories', answers(), ['auditor']);
  await user.click(await screen.findByRole('link', { name: 'Ayuda' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Ayuda' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/help');
  await waitFor(() => expect(document.title).toBe('Ayuda · Esperanza'));
  const start = within(screen.getByRole('region', { name: 'Por dónde empezar' }));
  expect(start.getAllByRole('heading', { level: 3 })).toHaveLength(1);
  expect(start.getByText(/^En «Bitácora de auditoría» busque/)).toBeVisible();
  expect(screen.getByText('Pida ayuda a quien administra el sistema en su institución.')).toBeVisible();
  const words = within(screen.getByRole('region', { name: 'Qué significa cada palabra' })).getAllByRole('listitem');
  expect(words[0]).toHaveTextContent(/^Alerta: /);
  expect(words).toHaveLength(17);
});

it('the operator says whom to ask', async () => {
  await show('/help', { ...answers(), 'GET /session': [json({ ...WHO, help: 'Mesa de ayuda, extensión 12' })] });
  expect(await screen.findByText('Mesa de ayuda, extensión 12')).toBeVisible();
  expect(screen.queryByText(/^Pida ayuda a quien/)).toBeNull();
});
