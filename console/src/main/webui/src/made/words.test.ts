import acts from '@contract/acts.json';
import groups from '@contract/groups.json';
import en from '@contract/words.en.json';
import es from '@contract/words.es.json';
import pt from '@contract/words.pt.json';
import { describe, expect, it } from 'vitest';
import { contractLists, servedLists as served } from '../test/contract';
import type { Field, Made, MadeWords, Shape } from './acts';

const made = { ...acts, groups } as unknown as Made;
const commands = Object.entries(made.commands);

function* within(path: string, shape: Shape): Generator<string> {
  if (shape.kind === 'record') {
    yield* named(path, shape.fields);
  } else if (shape.kind === 'list') {
    yield* within(path, shape.of);
  }
}

function* named(path: string, fields: Field[]): Generator<string> {
  for (const field of fields) {
    yield `${path}.${field.name}`;
    yield* within(`${path}.${field.name}`, field);
  }
}

const fields = commands.flatMap(([id, { path, fields: body }]) => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => `${id}.${name}`),
  ...named(id, body ?? []),
]);

function* keysOf(shape: Shape): Generator<string> {
  if (shape.kind === 'record') {
    for (const field of shape.fields) {
      yield* keysOf(field);
    }
  } else if (shape.kind === 'list') {
    yield* keysOf(shape.of);
  } else if (shape.kind === 'map' && !served.has(shape.keys)) {
    yield* (shape.some ?? []).map((key) => `${shape.keys}.${key}`);
  }
}

/** The codes that tell things of a view from each other, and what is so of a thing. */
const tells = Object.values(made.things).flatMap((sources) => sources.flatMap(({ words }) => words));
const viewed = [...new Set(tells.map(([property, told]) => (told === '@so' ? `So.${property}` : told)))].flatMap((told) =>
  told.startsWith('@') || served.has(told) ? [] : told.startsWith('So.') ? [told] : (made.lists[told] ?? contractLists.get(told) ?? []).map((code) => `${told}.${code}`),
);
const commanded = Object.entries(made.lists).flatMap(([list, all]) => (served.has(list) ? [] : all.map((code) => `${list}.${code}`)));
const keys = commands.flatMap(([, { fields: body }]) => [...keysOf({ kind: 'record', fields: body ?? [] })]);
const codes = [...commanded, ...keys, ...viewed];

const end = (path: string) => path.split('.').at(-1) ?? '';
const wordOf = (words: object, key: string) => (words as Record<string, string | undefined>)[key] ?? '';
const without = (words: object, paths: string[]) => paths.filter((path) => wordOf(words, path) === '' && wordOf(words, end(path)) === '');
const rows = (keys: string[]) => [...new Set(keys)].map((key) => `${key}; ; ; `);

/** Rows that nothing needs any more. A path takes its own row, else that of its last part. */
function surplus(words: object, paths: string[]): string[] {
  const needed = new Set(paths.map((path) => (path in words ? path : end(path))));
  return Object.keys(words).filter((key) => !needed.has(key));
}

describe.each([
  ['es', es],
  ['en', en],
  ['pt', pt],
] as [string, MadeWords][])('%s', (_, words) => {
  it('each command has a name', () => {
    expect(rows(commands.map(([id]) => id).filter((id) => wordOf(words.commands, id) === '')), 'rows for src/words/made/commands.csv').toEqual([]);
  });

  it('each field and each identifier of a path has a name', () => {
    expect(rows(without(words.fields, fields).map(end)), 'rows for src/words/made/fields.csv').toEqual([]);
  });

  it('each code that no service labels has a label', () => {
    expect(rows(without(words.codes, codes)), 'rows for src/words/made/codes.csv').toEqual([]);
  });

  it('no two codes of a list have the same label', () => {
    const labels = (list: string) => (made.lists[list] ?? []).map((code) => wordOf(words.codes, `${list}.${code}`) || wordOf(words.codes, code));
    expect(Object.keys(made.lists).filter((list) => !served.has(list) && new Set(labels(list)).size < labels(list).length)).toEqual([]);
  });
});

it('a command is of a kind that the list of acts has', () => {
  expect(commands.map(([id]) => id).filter((id) => !(wordOf(made.groups, id) in es.groups))).toEqual([]);
});

it('no row is left of what the contracts no longer have', () => {
  const ids = commands.map(([id]) => id);
  expect([...surplus(es.commands, ids), ...surplus(es.hints, ids)]).toEqual([]);
  expect(surplus(es.fields, fields)).toEqual([]);
  expect(surplus(es.codes, codes)).toEqual([]);
});
