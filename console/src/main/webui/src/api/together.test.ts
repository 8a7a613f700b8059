import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { line, services } from '../test/show';
import { followTogether } from './together';

const PATIENCE = 20_000; // the machine may have other work
const held = new Map<string, Promise<unknown>>();
const bare = navigator.locks;

/** One holder at a time, as in a browser. */
beforeEach(() => {
  const request = (name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>) => {
    const turn = (held.get(name) ?? Promise.resolve()).then(() => (signal.aborted ? undefined : work()));
    held.set(name, turn);
    return turn;
  };
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
});

afterEach(() => {
  Object.defineProperty(navigator, 'locks', { value: bare, configurable: true });
});

function tab(path: string) {
  const told: string[] = [];
  const stop = new AbortController();
  const on = { stands: () => told.push('stands'), frame: (item: unknown) => told.push(JSON.stringify(item)), lost: () => told.push('lost') };
  const ended = followTogether(path, on, stop.signal);
  return { told, leave: () => stop.abort(), ended };
}

it('two tabs share one line, and when the first leaves the second opens it again', async () => {
  const first = line();
  const second = line();
  const sent = services({ 'GET /s': [first.answer, second.answer] });
  const holder = tab('/s');
  await vi.waitFor(() => expect(holder.told).toEqual(['stands']), PATIENCE);
  const other = tab('/s');
  await vi.waitFor(() => expect(other.told).toEqual(['stands']), PATIENCE);
  first.send({ a: 1 });
  await vi.waitFor(() => expect([holder.told, other.told]).toEqual([['stands', '{"a":1}'], ['stands', '{"a":1}']]), PATIENCE);
  expect(sent).toHaveLength(1);

  holder.leave();
  first.cut();
  await holder.ended;
  await vi.waitFor(() => expect(other.told).toEqual(['stands', '{"a":1}', 'stands']), PATIENCE);
  second.send({ b: 2 });
  await vi.waitFor(() => expect(other.told.at(-1)).toBe('{"b":2}'), PATIENCE);
  expect(holder.told).toHaveLength(2);
  other.leave();
  second.cut();
  await other.ended;
});
