import { describe, expect, it } from 'vitest';
import en from './en';
import es from './es';
import pt from './pt';

function leaves(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value as object, `${path}${key}.`),
  );
}
const slots = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort();

describe.each([
  ['en', en],
  ['pt', pt],
])('%s', (_, words) => {
  it('has the keys of the source, and in each the same slots', () => {
    const theirs = Object.fromEntries(leaves(words));
    expect(Object.keys(theirs)).toEqual(leaves(es).map(([key]) => key));
    leaves(es).forEach(([key, text]) => expect([key, slots(theirs[key] ?? '')]).toEqual([key, slots(text)]));
  });
});
