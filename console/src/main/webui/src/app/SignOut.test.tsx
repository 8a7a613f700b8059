import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { session } from '../api/session';
import { forget, useDraft } from '../kit/draft';
import { json, services } from '../test/show';
import { startWords } from '../words';
import { SignOut } from './SignOut';

const LATER = Date.now() + 900_000;

function Form() {
  const { value, set } = useDraft('triage r1', () => ({ words: '' }));
  return <input aria-label="words" value={value.words} onChange={({ target }) => set({ words: target.value })} />;
}

async function signedIn() {
  localStorage.setItem('language', 'es');
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // the page of a test cannot be left
  services({ 'GET /session': [json({ subject: 's1', name: 'n', functions: [], end: LATER, last: LATER, renewal: LATER })] });
  session.begin();
  await Promise.all([startWords(), session.load()]);
  render(
    <>
      <Form />
      <SignOut />
    </>,
  );
  return userEvent.setup();
}

afterEach(() => {
  forget('triage r1');
  vi.restoreAllMocks();
});

const shut = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('the way out is open while nothing is typed', async () => {
  const user = await signedIn();
  await user.click(screen.getByRole('link', { name: 'Salir' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(session.get()?.over).toBe(true);
});

it('the way out asks first while something is typed and not sent, and the browser does not ask a second time', async () => {
  const user = await signedIn();
  await user.type(screen.getByRole('textbox'), 'typed');
  await user.click(screen.getByRole('link', { name: 'Salir' }));
  expect(await screen.findByRole('dialog', { name: '¿Salir sin enviar lo escrito?' })).toBeVisible();
  expect(session.get()?.over).toBe(false);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('link', { name: 'Salir' }));
  await user.click(await screen.findByRole('button', { name: 'Quedarme' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('textbox')).toHaveValue('typed');
  expect(shut()).toBe(false);

  await user.click(screen.getByRole('link', { name: 'Salir' }));
  await user.click(await screen.findByRole('link', { name: 'Salir y perderlo' }));
  expect(session.get()?.over).toBe(true);
  expect(shut()).toBe(true);
});
