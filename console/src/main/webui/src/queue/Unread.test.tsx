import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, it, vi } from 'vitest';
import { session } from '../api/session';
import { json, services } from '../test/show';
import { bringWords, startWords } from '../words';
import { Unread } from './Unread';

const LATER = Date.now() + 900_000;
const who = (subject: string) => json({ subject, name: 'n', functions: [], end: LATER, last: LATER, renewal: LATER });
const isAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('a receipt that nobody read out holds the page, but not on the screen of another person who signed in', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // the page of a test cannot be loaded again
  services({ 'GET /session': [who('s1'), who('s2')] });
  await Promise.all([startWords(), bringWords('queue'), session.load()]);
  render(<RouterProvider router={createMemoryRouter([{ path: '/', element: <Unread /> }])} />);
  expect(isAsked()).toBe(true);
  await session.load();
  expect(isAsked()).toBe(false);
});
