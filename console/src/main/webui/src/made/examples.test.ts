import acts from '@contract/acts.json';
import { expect, it } from 'vitest';
import { contractLists, examples, servedLists } from '../test/contract';
import type { Field, Made, Shape } from './acts';
import { bodyOf, isValues, type Values } from './body';

const made = acts as unknown as Made;
const codesOf = (list: string) => made.lists[list] ?? servedLists.get(list) ?? contractLists.get(list) ?? [];

/** The values as a person would have typed and chosen them. */
function typed(shape: Shape, value: unknown): unknown {
  switch (shape.kind) {
    case 'list':
      return (value as unknown[]).map((each) => typed(shape.of, each));
    case 'record':
      return typedIn(shape.fields, value as Values);
    case 'map':
      return Object.fromEntries(Object.entries(value as Values).map(([key, each]) => [key, typed(shape.each, each)]));
    case 'facets':
    case 'hand':
      return value;
    case 'instant':
      return new Date(value as string).toISOString().slice(0, -1);
    default:
      return String(value);
  }
}

const typedIn = (fields: Field[], body: Values): Values =>
  Object.fromEntries(fields.filter(({ name }) => body[name] !== undefined).map((field) => [field.name, typed(field, body[field.name])]));

/** The keys and codes that the form of a value does not offer. */
function* notOffered(shape: Shape, value: unknown, at: string): Generator<string> {
  if (shape.kind === 'record' && isValues(value)) {
    for (const field of shape.fields) {
      yield* notOffered(field, value[field.name], `${at}.${field.name}`);
    }
  } else if (shape.kind === 'list' && Array.isArray(value)) {
    for (const each of value) {
      yield* notOffered(shape.of, each, at);
    }
  } else if ((shape.kind === 'map' || shape.kind === 'facets') && isValues(value)) {
    yield* keysNotOffered(shape, value, at);
  } else if (shape.kind === 'code' && value !== undefined && !(shape.some ?? codesOf(shape.list)).includes(value as string)) {
    yield `${at}: ${String(value)}`;
  }
}

function* keysNotOffered(shape: Shape & { kind: 'map' | 'facets' }, value: Values, at: string): Generator<string> {
  const offered = shape.kind === 'map' ? (shape.some ?? codesOf(shape.keys)) : Object.keys(shape.lists);
  const given = Object.keys(value);
  yield* given.filter((key) => !offered.includes(key)).map((key) => `${at}.${key}`);
  if (shape.whole || (shape.kind === 'map' && shape.every)) {
    yield* offered.filter((key) => !given.includes(key)).map((key) => `${at}.${key}: not in the example, which is whole`);
  }
  for (const [key, each] of Object.entries(value)) {
    const some = shape.kind === 'map' ? (shape.only?.[key] ?? (shape.each.kind === 'list' && shape.each.of.kind === 'code' ? codesOf(shape.each.of.list) : undefined)) : codesOf(shape.lists[key] ?? '');
    yield* (Array.isArray(each) ? each : []).filter((code) => some && !some.includes(code as string)).map((code) => `${at}.${key}: ${String(code)}`);
  }
}

const byForm = examples.flatMap(([id, body]) => {
  const fields = made.commands[id]?.fields;
  return fields && !made.commands[id]?.opens ? [{ id, fields, body }] : [];
});

it('each form offers the keys and the codes that the examples of the contract have', () => {
  expect(byForm.length).toBeGreaterThan(100);
  expect(byForm.flatMap(({ id, fields, body }) => [...notOffered({ kind: 'record', fields }, body, id)])).toEqual([]);
});

/** An instant is the same at any offset, and a field that no form draws is not sent. */
const plain = (fields: Field[], body: Values): unknown => {
  const drawn = new Set(fields.filter(({ kind }) => kind !== 'hand').map(({ name }) => name));
  const known = Object.fromEntries(Object.entries(body).filter(([name]) => drawn.has(name)));
  return JSON.parse(JSON.stringify(known).replaceAll(/"(\d{4}-\d\d-\d\dT[^"]*)"/g, (_, at: string) => JSON.stringify(new Date(at).toISOString())));
};

it.each(byForm)('what a person types in the form of $id goes as the contract says it', ({ fields, body }) => {
  expect(bodyOf(fields, typedIn(fields, body), 'UTC')).toEqual(plain(fields, body));
});
