import type { components, paths } from '@contract/intake';
import createClient from 'openapi-fetch';
import { asScript } from './script';

export const intake = createClient<paths>({ baseUrl: '/api/intake', fetch: asScript });

export type Schemas = components['schemas'];

/** The answer of a call. Every no was thrown before. */
export function data<D>(answer: { data?: D }): D {
  if (answer.data === undefined) {
    throw new TypeError('an answer without a body');
  }
  return answer.data;
}
