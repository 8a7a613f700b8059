import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { cache } from '../shell/cache';
import { faults } from '../test/acts';
import { areas, vocabularies } from '../test/samples';
import { json, show } from '../test/show';
import { Blank } from './Blank';
import { Shell } from './Shell';

const ANSWERS = {
  'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
  'GET /api/intake/v1/public/areas': [json(areas)],
  'GET /api/notification/v1/alerts': [json({ items: [] })],
  'GET /api/notification/v1/deadlines': [json({ items: [] })],
  'GET /api/protection/v1/protections': [json({ items: [] })],
};

/** A screen of so many rem. */
function wide(rem: number) {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: rem < Number(/width < (\d+)rem/.exec(query)?.[1] ?? 0), addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList,
  );
}

afterEach(() => vi.restoreAllMocks());

const menu = () => screen.getByRole('button', { name: 'Menú' });
/** The shell stands once the first page has come. */
const stands = () => screen.findByRole('button', { name: 'Menú' });

it('on a wide screen the menu stands beside the page, and no button opens it', async () => {
  await show('/cases', ANSWERS);
  expect(await screen.findByRole('link', { name: 'Bandeja de recepción' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Menú' })).toBeNull();
  expect(screen.getByRole('combobox', { name: 'Idioma' })).toBeVisible();
});

it('below 1200 pixels a button opens the menu, Esc closes it, and what is closed cannot be reached', async () => {
  wide(60);
  const { user } = await show('/cases', ANSWERS);
  await stands();
  expect(menu()).toHaveAttribute('aria-expanded', 'false');
  expect(document.getElementById('menu')).toHaveAttribute('inert');
  expect(screen.queryByRole('link', { name: 'Casos' })).toBeNull();
  await user.click(menu());
  expect(menu()).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByRole('link', { name: 'Bandeja de recepción' })).toHaveFocus();
  expect(document.getElementById('menu')).not.toHaveAttribute('inert');
  expect(await faults()).toEqual([]);
  await user.keyboard('{Escape}');
  expect(menu()).toHaveAttribute('aria-expanded', 'false');
  expect(menu()).toHaveFocus();
});

it('a place that is chosen closes the menu, and the page has the focus', async () => {
  wide(60);
  const { user, router } = await show('/cases', ANSWERS);
  await stands();
  await user.click(menu());
  await user.click(screen.getByRole('link', { name: 'Alertas' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/alerts'));
  expect(menu()).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByRole('main')).toHaveFocus();
});

it('a click beside the menu closes it', async () => {
  wide(60);
  const { user } = await show('/cases', ANSWERS);
  await stands();
  await user.click(menu());
  await user.click(screen.getByRole('main'));
  expect(menu()).toHaveAttribute('aria-expanded', 'false');
});

it('on a phone the bar has the alerts alone, and the menu the rest, also for a person with one place', async () => {
  wide(24);
  const { user } = await show('/histories', ANSWERS, ['auditor']);
  await stands();
  expect(screen.queryByRole('combobox', { name: 'Idioma' })).toBeNull();
  await user.click(menu());
  const opened = within(document.getElementById('menu') as HTMLElement);
  expect(opened.getByRole('combobox', { name: 'Idioma' })).toHaveFocus();
  expect(opened.getByRole('link', { name: 'Salir' })).toBeVisible();
  expect(opened.queryByRole('navigation')).toBeNull();
});

it('the title of the tab says page and place, and of no case which', async () => {
  const { router } = await show('/cases', {
    ...ANSWERS,
    'GET /api/notification/v1/cases/c1': [json({ caseId: 'c1', caseNumber: '7K2M9-XXXXX-C', reports: [] })],
    'GET /api/notification/v1/cases/c1/timeline': [json({ items: [] })],
  });
  await waitFor(() => expect(document.title).toBe('Casos · Esperanza'));
  await router.navigate('/cases/c1/duties');
  await waitFor(() => expect(document.title).toBe('Obligaciones · Casos · Esperanza'));
  await router.navigate('/plan/p1');
  await waitFor(() => expect(document.title).toBe('Nada aquí · Esperanza'));
});

it('the page says once which zone its hours are of', async () => {
  await show('/cases', ANSWERS);
  expect(await screen.findByText('Perfil de prueba · Todas las horas son las del mecanismo (GMT-6).')).toBeVisible();
});

it('a blank screen has the title of an empty tab', async () => {
  const pages = createMemoryRouter([{ path: '*', element: <Shell /> }], { initialEntries: ['/cases'] });
  await show('/cases', ANSWERS);
  cleanup();
  render(
    <QueryClientProvider client={cache}>
      <Blank pages={pages}>
        <RouterProvider router={pages} />
      </Blank>
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await waitFor(() => expect(document.title).toBe('Casos · Esperanza'));
  await user.keyboard('{Escape}{Escape}{Escape}');
  expect(document.title).toBe('Nueva pestaña');
  await user.click(screen.getByRole('button', { name: 'Volver' }));
  expect(document.title).toBe('Casos · Esperanza');
});
