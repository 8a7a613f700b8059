import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { areas, row, vocabularies } from '../../test/samples';
import { json, line, show, WHO } from '../../test/show';

const ANSWERS = {
  'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
  'GET /api/intake/v1/public/areas': [json(areas)],
  'GET /api/intake/v1/reports': [json({ items: [row('r1')] })],
  'GET /api/intake/v1/streams/reports': [line().answer],
  'GET /api/notification/v1/alerts': [json({ items: [] })],
};
const ANOTHER = { ...ANSWERS, 'GET /session': [json({ ...WHO, subject: 's2' })] };
const BOTH = 'area=XX-01&claimed=NOBODY';

beforeEach(() => localStorage.removeItem('views'));

const kept = () => JSON.parse(localStorage.getItem('views') ?? '{}') as unknown;
const views = () => within(screen.getByRole('group', { name: 'Vistas guardadas' }));

it('a view is saved as the codes that it chooses, and nothing that was typed is in it', async () => {
  const { user, router } = await show('/queue', ANSWERS);
  await user.click(await screen.findByRole('button', { name: 'Filtrar' }));
  expect(screen.queryByRole('button', { name: 'Guardar esta vista' })).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'Número, o cómo empieza' }), 'k7-m');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Asumido' }), 'Libres');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Zona' }), 'Valle Alto');
  await user.click(screen.getByRole('button', { name: 'Guardar esta vista' }));
  expect(kept()).toEqual({ s1: { queue: [BOTH] } });
  expect(views().getByRole('button', { name: 'Valle Alto · Libres' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('group', { name: 'Vistas guardadas' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Quitar los filtros' }));
  await user.click(views().getByRole('button', { name: 'Valle Alto · Libres' }));
  expect(router.state.location.search).toBe(`?${BOTH}`);
});

it('a saved view stands above its list, is removed among the choices, and is there in another tab', async () => {
  localStorage.setItem('views', JSON.stringify({ s1: { queue: [BOTH, 'urgency=U0&order=OLDEST'], file: ['standing=CLOSED'] } }));
  const { user } = await show('/queue', ANSWERS);
  expect(await screen.findByRole('button', { name: 'U0: ahora mismo · Lo que más espera primero' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Quitar la vista/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Filtrar' }));
  await user.click(screen.getByRole('button', { name: 'Quitar la vista Valle Alto · Libres' }));
  expect(kept()).toEqual({ s1: { queue: ['urgency=U0&order=OLDEST'], file: ['standing=CLOSED'] } });
  localStorage.setItem('views', JSON.stringify({ s1: { queue: ['claimed=MINE'] } }));
  dispatchEvent(new Event('storage'));
  await waitFor(() => expect(views().getAllByRole('button').map((each) => each.textContent)).toEqual(['Los míos', '×']));
});

it.each([
  ['of another person', JSON.stringify({ s1: { queue: [BOTH] } })],
  ['of codes that the list does not have', JSON.stringify({ s2: { queue: ['area=ZZ-99'] } })],
  ['that no version of this page wrote', '{"s2":{"queue":7}}'],
  ['that cannot be read', 'no text of ours'],
])('a view %s is not shown', async (_, text) => {
  localStorage.setItem('views', text);
  await show('/queue', ANOTHER);
  expect(await screen.findByRole('link', { name: 'XX-r1' })).toBeVisible();
  expect(screen.queryByRole('group', { name: 'Vistas guardadas' })).toBeNull();
});
