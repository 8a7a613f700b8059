import { queryOptions } from '@tanstack/react-query';
import { data } from '../api';
import { inNotification, notification, type Notification } from '../api/notification';

export type Week = Notification['AnsweringItem'];
export type OfWay = Notification['WayItem'];

/** How alerts were answered in the last twelve weeks. */
export const answering = queryOptions({
  queryKey: ['answering'],
  queryFn: async ({ signal }) => data(await notification.GET('/v1/answering', { params: { query: inNotification.query }, signal })),
});
