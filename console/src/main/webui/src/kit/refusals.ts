import i18next from 'i18next';
import { createContext, useContext } from 'react';
import type { Problem, Refused } from '../api/refusal';

/** What a service does not accept, by the JSON pointer of the field. */
export const Refusals = createContext<Refused[]>([]);

const words = (group: 'codes' | 'fields', code: string | undefined): string | undefined =>
  i18next.getResource(i18next.language, 'problems', `${group}.${code ?? ''}`) as string | undefined;

/** The words for the code of a refusal. */
export const refusalWords = (code: string | undefined): string | undefined => (code === undefined ? undefined : words('codes', code));

export const refusalOf = (problem: Problem): string => words('codes', problem.code) ?? problem.message;
export const refusalAt = (field: Refused): string => words('fields', field.code) ?? field.detail ?? '';

/** The name of a form that stands beside others: it begins the ids of its fields. */
export const FormName = createContext('');

/** A field's name is its JSON pointer; so is the end of its id. */
export const idOf = (pointer: string, form = ''): string => `field${form}${pointer.replaceAll('/', '-')}`;

export function useIdOf(): (pointer: string) => string {
  const form = useContext(FormName);
  return (pointer) => idOf(pointer, form);
}

/**
 * The refusal of one field, in words.
 *
 * @param apart what is inside has fields of its own, which show what is refused of them
 */
export function useRefusal(pointer: string, apart = false): string | undefined {
  const field = useContext(Refusals).find((each) => each.pointer === pointer || (!apart && each.pointer?.startsWith(`${pointer}/`)));
  return field && refusalAt(field);
}
