import { afterEach, expect, it, vi } from 'vitest';
import { json, line, services } from '../test/show';
import { session } from './session';
import { followTogether } from './together';

const who = (functions: string[]) =>
  json({ subject: 's1', name: 'n', functions, end: Date.now() + 900_000, last: Date.now() + 900_000, renewal: Date.now() + 900_000 });

afterEach(() => vi.restoreAllMocks());

/** The console as another tab has it. */
async function otherTab() {
  vi.resetModules();
  return { ...(await import('./session')), ...(await import('./together')) };
}

it('when one tab signs out, what was opened leaves the screens of all, and all are covered', async () => {
  services({ 'GET /session': [who(['a'])] });
  await session.load();
  const other = await otherTab();
  await other.session.load();
  const blanks = vi.fn();
  addEventListener('blank', blanks);
  other.over(); // as at the sign-out
  await vi.waitFor(() => expect(session.get()?.over).toBe(true));
  expect(blanks).toHaveBeenCalledTimes(2); // both tabs share the window of this test
  removeEventListener('blank', blanks);
});

it('the same person in other functions has lines of their own, and the former screen hears nothing more', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // the page of a test cannot be loaded again
  const first = line();
  const second = line();
  const sent = services({ 'GET /session': [who(['a']), who(['b', 'a'])], 'GET /s': [first.answer, second.answer] });
  const told: string[] = [];
  const on = (name: string) => ({ stands: () => told.push(name), frame: (item: unknown) => told.push(name + JSON.stringify(item)), lost: () => undefined });
  const stop = new AbortController();
  await session.load();
  const former = followTogether('/s', on('former'), stop.signal);
  await vi.waitFor(() => expect(told).toEqual(['former']));
  const other = await otherTab();
  await other.session.load();
  await vi.waitFor(() => expect(session.stays.aborted).toBe(true));
  first.cut();
  await former;
  void other.followTogether('/s', on('now'), stop.signal);
  await vi.waitFor(() => expect(told).toEqual(['former', 'now']));
  second.send({ a: 1 });
  await vi.waitFor(() => expect(told).toEqual(['former', 'now', 'now{"a":1}']));
  expect(sent.filter((each) => each.path === '/s')).toHaveLength(2);
  stop.abort();
  second.cut();
});
