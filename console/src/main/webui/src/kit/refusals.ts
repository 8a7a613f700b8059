import i18next from 'i18next';
import { createContext, useContext } from 'react';
import type { Problem, Refused } from '../api/refusal';

/** What a service does not accept, by the JSON pointer of the field. */
export const Refusals = createContext<Refused[]>([]);

const words = (group: 'codes' | 'fields', code: string | undefined): string | undefined =>
  i18next.getResource(i18next.language, 'problems', `${group}.${code ?? ''}`) as string | undefined;

export const refusalOf = (problem: Problem): string => words('codes', problem.code) ?? problem.message;
export const refusalAt = (field: Refused): string => words('fields', field.code) ?? field.detail ?? '';

/** A field's name is its JSON pointer; so is the end of its id. */
export const idOf = (pointer: string): string => `field${pointer.replaceAll('/', '-')}`;

/** The refusal of one field, in words; a refusal of something inside the field counts as well. */
export function useRefusal(pointer: string): string | undefined {
  const field = useContext(Refusals).find((each) => each.pointer === pointer || each.pointer?.startsWith(`${pointer}/`));
  return field && refusalAt(field);
}
