import type { components, paths } from '@contract/investigation';
import createClient from 'openapi-fetch';
import { Position } from './position';
import { asScript } from './script';

export const investigation = createClient<paths>({ baseUrl: '/api/investigation', fetch: asScript });
export const inInvestigation = new Position();
investigation.use(inInvestigation.note);

export type Investigation = components['schemas'];
