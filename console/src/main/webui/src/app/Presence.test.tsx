import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { session } from '../api/session';
import { json, services } from '../test/show';
import { startWords } from '../words';
import { Presence } from './Presence';

const MINUTE = 60_000;
const who = (end: number, last = end + 60 * MINUTE, now = Date.now()) =>
  json({ subject: 's1', name: 'n', functions: [], end: now + end, last: now + last, renewal: now + 5 * MINUTE });

beforeEach(() => localStorage.setItem('language', 'es'));
afterEach(() => vi.useRealTimers());

it('warns before the end, and a click keeps the session', async () => {
  services({ 'GET /session': [who(90_000)], 'POST /session/presence': [who(15 * MINUTE)] });
  await Promise.all([startWords(), session.load()]);
  render(<Presence />);
  expect(await screen.findByText('¿Sigue ahí?')).toBeVisible();
  screen.getByRole('button', { name: 'Seguir' }).click();
  await waitFor(() => expect(screen.queryByText('¿Sigue ahí?')).toBeNull());
});

it('covers the screen at the end, until somebody has signed in again', async () => {
  services({ 'GET /session': [who(-1), who(15 * MINUTE)] });
  await Promise.all([startWords(), session.load()]);
  render(<Presence />);
  expect(await screen.findByText('La sesión terminó')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Entrar de nuevo' })).toHaveAttribute('target', '_blank');
  await session.load();
  await waitFor(() => expect(screen.queryByText('La sesión terminó')).toBeNull());
});

it('before the end that nothing moves a notice leaves the screen free, so that a person can send what they typed', async () => {
  services({ 'GET /session': [who(90_000, 90_000)] });
  await Promise.all([startWords(), session.load()]);
  render(<Presence />);
  expect(await screen.findByText(/en todo caso/)).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
  screen.getByRole('button', { name: 'Cerrar' }).click();
  await waitFor(() => expect(screen.queryByText(/en todo caso/)).toBeNull());
});
