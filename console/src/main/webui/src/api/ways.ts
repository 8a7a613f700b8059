import { queryOptions } from '@tanstack/react-query';
import { act } from './act';
import { data } from './index';
import { notification, type Notification } from './notification';

export type OwnWay = Notification['OwnWay'];

/** The ways by which the person is reached, in the order in which they are used. No answer says an address. */
export const ownWays = queryOptions({
  queryKey: ['own ways'],
  queryFn: ({ signal }) => notification.GET('/v1/my-ways', { signal }).then(data),
});

export const addWay = act(notification, '/v1/my-ways');
export const proveWay = act(notification, '/v1/my-ways/{wayId}/proof');
export const removeWay = act(notification, '/v1/my-ways/{wayId}/removal');
