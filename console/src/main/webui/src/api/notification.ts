import type { components, paths } from '@contract/notification';
import createClient from 'openapi-fetch';
import { asScript } from './script';

export const notification = createClient<paths>({ baseUrl: '/api/notification', fetch: asScript });

export type Notification = components['schemas'];
