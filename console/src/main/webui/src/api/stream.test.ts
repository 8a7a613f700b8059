import { expect, it, vi } from 'vitest';
import { line, services } from '../test/show';
import { follow } from './stream';

const PATIENCE = 20_000; // the machine may have other work

it('after a cut the line is opened again, and says again that it stands', async () => {
  const first = line();
  const second = line();
  services({ 'GET /s': [first.answer, second.answer] });
  const told: string[] = [];
  const stop = new AbortController();
  const on = { stands: () => told.push('stands'), frame: (item: unknown) => told.push(JSON.stringify(item)), lost: () => told.push('lost') };
  const ended = follow('/s', on, stop.signal);
  await vi.waitFor(() => expect(told).toEqual(['stands']), PATIENCE);
  first.send({ a: 1 });
  await vi.waitFor(() => expect(told).toEqual(['stands', '{"a":1}']), PATIENCE);
  first.cut();
  await vi.waitFor(() => expect(told).toEqual(['stands', '{"a":1}', 'lost', 'stands']), PATIENCE);
  second.send({ b: 2 });
  await vi.waitFor(() => expect(told.at(-1)).toBe('{"b":2}'), PATIENCE);
  stop.abort();
  second.cut();
  await ended;
});

it('a line whose messages have ids goes on after the last one that was read', async () => {
  const first = line();
  const second = line();
  const sent = services({ 'GET /s': [first.answer, second.answer] });
  const told: string[] = [];
  const stop = new AbortController();
  const on = { stands: () => told.push('stands'), frame: (item: unknown) => told.push(JSON.stringify(item)), lost: () => undefined };
  const ended = follow('/s', on, stop.signal);
  await vi.waitFor(() => expect(told).toEqual(['stands']));
  first.send({ a: 1 }, 'e1');
  first.send({ b: 2 }, 'e2');
  await vi.waitFor(() => expect(told.at(-1)).toBe('{"b":2}'));
  first.cut();
  await vi.waitFor(() => expect(told.at(-1)).toBe('stands'), 2_000);
  expect(sent.map((each) => each.headers.get('Last-Event-ID'))).toEqual([null, 'e2']);
  stop.abort();
  second.cut();
  await ended;
});
