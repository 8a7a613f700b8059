import { expect, it } from 'vitest';
import { every, upTo } from './pages';

const pagesOf = (count: number) => (after: string | undefined) => {
  const number = Number(after ?? 0);
  return Promise.resolve({ items: [number], ...(number + 1 < count ? { next: String(number + 1) } : {}) });
};

it('a list is read to its end, or it says that there is more', async () => {
  expect(await upTo(5, pagesOf(3))).toEqual({ items: [0, 1, 2], more: false });
  expect(await upTo(2, pagesOf(3))).toEqual({ items: [0, 1], more: true });
  expect(await upTo(3, pagesOf(3))).toEqual({ items: [0, 1, 2], more: false });
});

it('a long list is read again more rarely', () => {
  const wait = (length: number) => every(1)({ state: { data: { items: new Array<number>(length), more: false } } });
  expect([wait(0), wait(200), wait(2_000)]).toEqual([1, 1, 10]);
});
