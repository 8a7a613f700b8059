import type { components, paths } from '@contract/notification';
import createClient from 'openapi-fetch';
import { Position } from './position';
import { asScript } from './script';

export const notification = createClient<paths>({ baseUrl: '/api/notification', fetch: asScript });

export const inNotification = new Position();
notification.use(inNotification.note);

export type Notification = components['schemas'];
