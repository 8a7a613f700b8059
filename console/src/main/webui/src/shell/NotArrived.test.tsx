import { act, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetAll, useDraft } from '../kit/draft';
import { beginKeeping } from '../kit/keeping';
import { services } from '../test/show';
import { startWords } from '../words';
import { NotArrived } from './NotArrived';

const html = (entry: string) => () => new Response(`<script type="module" src="${entry}"></script>`);
const nothing = () => {
  throw new TypeError('no connection');
};
const loads = vi.fn();

beforeEach(async () => {
  localStorage.setItem('language', 'es');
  await startWords();
  document.head.innerHTML = '<script type="module" src="/assets/index-1.js"></script>';
  loads.mockClear();
});

afterEach(() => {
  document.head.innerHTML = '';
});

it('a part that did not arrive is said in words, and a click loads it once the console answers', async () => {
  services({ 'GET /': [nothing, nothing, html('/assets/index-1.js')] });
  const user = userEvent.setup();
  render(<NotArrived load={loads} />);
  expect(screen.getByRole('heading', { name: 'Esta página no llegó' })).toBeVisible();
  const retry = screen.getByRole('button', { name: 'Intentar de nuevo' });
  await user.click(retry);
  expect(await screen.findByText('La consola todavía no responde.')).toBeVisible();
  expect(loads).not.toHaveBeenCalled();
  await user.click(retry);
  await vi.waitFor(() => expect(loads).toHaveBeenCalledOnce());
});

it('a new version is loaded by itself', async () => {
  services({ 'GET /': [html('/assets/index-2.js')] });
  render(<NotArrived load={loads} />);
  await vi.waitFor(() => expect(loads).toHaveBeenCalledOnce());
});

it('a new version is not loaded while something is typed and not sent', async () => {
  const sent = services({ 'GET /': [html('/assets/index-2.js')] });
  const ask = (event: Event) => event.preventDefault();
  addEventListener('beforeunload', ask);
  render(<NotArrived load={loads} />);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  await new Promise((later) => setTimeout(later));
  removeEventListener('beforeunload', ask);
  expect(loads).not.toHaveBeenCalled();
});

it('a new version is loaded also while something is typed, if the form finds it again', async () => {
  services({ 'GET /': [html('/assets/index-2.js')], 'GET /session/drafts': [() => new Response(new Uint8Array(32))] });
  await beginKeeping();
  const { result } = renderHook(() => useDraft('triage r1', () => ({ words: '' })));
  act(() => result.current.set({ words: 'typed' }));
  render(<NotArrived load={loads} />);
  await vi.waitFor(() => expect(loads).toHaveBeenCalledOnce());
  expect(sessionStorage.getItem('drafts')).not.toBeNull();
  forgetAll();
});
