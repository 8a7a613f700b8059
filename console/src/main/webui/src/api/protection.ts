import type { components, paths } from '@contract/protection';
import createClient from 'openapi-fetch';
import { Position } from './position';
import { asScript } from './script';

export const protection = createClient<paths>({ baseUrl: '/api/protection', fetch: asScript });
export const inProtection = new Position();
protection.use(inProtection.note);

export type Protection = components['schemas'];
