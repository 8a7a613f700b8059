import { queryOptions } from '@tanstack/react-query';
import { data } from './index';
import { inNotification, notification, type Notification } from './notification';

export type MyDuty = Notification['MyDuty'];
export type Shift = Notification['ShiftItem'];
export type Rota = Notification['RotaItem'];
export type Gap = Notification['GapItem'];

const A_MINUTE = 60_000;

/** The reader's own shifts, the swaps that they are asked for, and their absences. */
export const myDuty = queryOptions({
  queryKey: ['my-duty'],
  queryFn: async ({ signal }) => data(await notification.GET('/v1/my-duty', { params: { query: inNotification.query }, signal })),
  refetchInterval: A_MINUTE,
});

/** The rotas that the reader keeps or is on, each with what is not covered ahead. */
export const rotas = queryOptions({
  queryKey: ['rotas'],
  queryFn: async ({ signal }) => data(await notification.GET('/v1/rotas', { params: { query: inNotification.query }, signal })),
  refetchInterval: A_MINUTE,
});

/** The shift of one's own that begins next, or that nobody has begun. */
export const nextShift = (shifts: Shift[], now: number): Shift | undefined =>
  shifts
    .filter(({ state, until }) => state === 'PLANNED' && Date.parse(until) > now)
    .toSorted((one, other) => Date.parse(one.from) - Date.parse(other.from))[0];
