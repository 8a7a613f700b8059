import { expect, it, vi } from 'vitest';
import { line, services } from '../test/show';
import { follow } from './stream';

it('after a cut the line is opened again, and says again that it stands', async () => {
  const first = line();
  const second = line();
  services({ 'GET /s': [first.answer, second.answer] });
  const told: string[] = [];
  const stop = new AbortController();
  const on = { stands: () => told.push('stands'), frame: (data: string) => told.push(data), lost: () => told.push('lost') };
  const ended = follow('/s', on, stop.signal);
  await vi.waitFor(() => expect(told).toEqual(['stands']));
  first.send({ a: 1 });
  await vi.waitFor(() => expect(told).toEqual(['stands', '{"a":1}']));
  first.cut();
  await vi.waitFor(() => expect(told).toEqual(['stands', '{"a":1}', 'lost', 'stands']), 2_000);
  second.send({ b: 2 });
  await vi.waitFor(() => expect(told.at(-1)).toBe('{"b":2}'));
  stop.abort();
  second.cut();
  await ended;
});
