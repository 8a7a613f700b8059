import { expect, it } from 'vitest';
import type { Field } from './acts';
import { bodyOf, withoutEmptyRows } from './body';

const fields: Field[] = [
  { name: 'holds', kind: 'yes', required: true },
  { name: 'count', kind: 'number' },
  { name: 'at', kind: 'record', fields: [{ name: 'place', kind: 'line' }, { name: 'codes', kind: 'list', of: { kind: 'line' }, required: true }] },
  { name: 'rows', kind: 'list', of: { kind: 'record', fields: [{ name: 'who', kind: 'line' }] } },
];

it('yes, no and a number are such; what is no number goes as it is, and is refused', () => {
  expect(bodyOf(fields, { holds: 'false', count: '2' }, 'UTC')).toEqual({ holds: false, count: 2 });
  expect(bodyOf(fields, { holds: 'true', count: '2,5' }, 'UTC')).toEqual({ holds: true, count: '2,5' });
});

it('a record of which nothing is said is left out, also with an empty list', () => {
  expect(bodyOf(fields, { at: { place: ' ', codes: [] } }, 'UTC')).toEqual({});
  expect(bodyOf(fields, { at: { place: 'here' } }, 'UTC')).toEqual({ at: { place: 'here', codes: [] } });
});

it('rows of which nothing is said, and those that were taken away, are not kept', () => {
  const rows = withoutEmptyRows(fields, { rows: [{ who: 'a' }, {}, null, { who: ' ' }, { who: 'b' }] });
  expect(rows).toEqual({ rows: [{ who: 'a' }, { who: 'b' }] });
});
