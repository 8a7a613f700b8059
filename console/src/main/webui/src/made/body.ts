import { inZone } from '../kit/zone';
import type { Field, Shape } from './acts';

export type Values = Record<string, unknown>;

export const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was said in a form, as the service wants it: what is empty is left out, and the service says what is missing. */
export function bodyOf(fields: Field[], values: Values, zone: string): Values {
  const said = fields.map((field) => [field.name, field.required ? (valueOf(field, values[field.name], zone) ?? empty(field)) : valueOf(field, values[field.name], zone)]);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

/** The values without the rows of which nothing is said: a service counts the others as the form then shows them. */
export const withoutEmptyRows = (fields: Field[], values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, kept(fields.find((field) => field.name === name), value)]));

function kept(shape: Shape | undefined, value: unknown): unknown {
  if (shape?.kind === 'record' && isValues(value)) {
    return withoutEmptyRows(shape.fields, value);
  }
  if (shape?.kind === 'list' && Array.isArray(value)) {
    return value.filter((each) => valueOf(shape.of, each, 'UTC') !== undefined).map((each) => kept(shape.of, each));
  }
  return value;
}

/** Nothing was chosen of what has to be there: that is said. */
const empty = (shape: Shape): unknown => (shape.kind === 'list' ? [] : shape.kind === 'map' || shape.kind === 'facets' ? {} : undefined);

function valueOf(shape: Shape, value: unknown, zone: string): unknown {
  switch (shape.kind) {
    case 'list':
      return listOf(shape.of, value, zone);
    case 'record':
      return some(bodyOf(shape.fields, isValues(value) ? value : {}, zone), value);
    case 'map':
      return keyed(value, (each) => valueOf(shape.each, each, zone), shape.whole ? (shape.some ?? []) : []);
    case 'facets':
      return keyed(value, (each) => listOf({ kind: 'line' }, each, zone), shape.whole ? Object.keys(shape.lists) : []);
    default:
      return wordOf(shape, typeof value === 'string' ? value : '', zone);
  }
}

function wordOf(shape: Shape, word: string, zone: string): unknown {
  if (word.trim() === '') {
    return undefined;
  }
  switch (shape.kind) {
    case 'instant':
      return inZone(word, zone);
    case 'yes':
      return word === 'true';
    case 'number':
      return Number.isNaN(Number(word)) ? word : Number(word);
    case 'long':
      return word;
    default:
      return word.trim();
  }
}

function listOf(of: Shape, value: unknown, zone: string): unknown[] | undefined {
  const said = (Array.isArray(value) ? value : []).map((each) => valueOf(of, each, zone)).filter((each) => each !== undefined);
  return said.length === 0 ? undefined : said;
}

/** @param whole the keys that are there in any case, with an empty list: the harm of a level may be none */
function keyed(value: unknown, each: (value: unknown) => unknown, whole: string[]): Values | undefined {
  const said = Object.entries(isValues(value) ? value : {}).map(([key, of]) => [key, each(of)] as const);
  const known = said.filter(([, of]) => of !== undefined);
  return known.length + whole.length === 0 ? undefined : { ...Object.fromEntries(whole.map((key) => [key, []])), ...Object.fromEntries(known) };
}

/** A record of which nothing was said is not there; its empty lists say nothing. */
const some = (body: Values, value: unknown): Values | undefined =>
  Object.values(body).some((each) => !isEmpty(each)) && value !== undefined ? body : undefined;

const isEmpty = (value: unknown) => (Array.isArray(value) ? value.length === 0 : isValues(value) && Object.keys(value).length === 0);
