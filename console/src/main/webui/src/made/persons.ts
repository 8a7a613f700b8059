import { isChosen } from '../kit/persons';
import type { Field, Shape } from './acts';
import { isValues, type Values } from './body';

/** Where a person stands under a name. A service takes any text: a wall against a name would shut nobody out. */
export const namesInPlaceOfPersons = (fields: Field[], body: Values, at = ''): string[] =>
  fields.flatMap((field) => namesIn(field, body[field.name], `${at}/${field.name}`));

function namesIn(shape: Shape, value: unknown, at: string): string[] {
  switch (shape.kind) {
    case 'person':
      return typeof value === 'string' && !isChosen(value) ? [at] : [];
    case 'record':
      return isValues(value) ? namesInPlaceOfPersons(shape.fields, value, at) : [];
    case 'list':
      return Array.isArray(value) ? value.flatMap((each, index) => namesIn(shape.of, each, `${at}/${index}`)) : [];
    default:
      return [];
  }
}
