import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { data } from '../api';
import { isNotHere, LOOK_AGAIN } from '../api/here';
import { inNotification, notification, type Notification } from '../api/notification';

export type Roster = Notification['RotaSheet'];

/** A rota, and its shifts, gaps and absences from a day on, for some weeks. */
export const roster = (rotaId: string, from: string, weeks = 1) =>
  queryOptions({
    queryKey: ['rota', rotaId, from, weeks],
    queryFn: async ({ signal }) =>
      data(await notification.GET('/v1/rotas/{rotaId}', { params: { path: { rotaId }, query: { from, weeks, ...inNotification.query } }, signal })),
    placeholderData: keepPreviousData, // the week before stays until the next one is read
    refetchInterval: LOOK_AGAIN,
    throwOnError: (cause, query) => query.state.data === undefined && !isNotHere(cause), // opened a moment ago: asked anew
  });

export type Exercise = Notification['ExerciseItem'];

/** The last exercises of a rota. */
export const exercises = (rotaId: string) =>
  queryOptions({
    queryKey: ['exercises', rotaId],
    queryFn: async ({ signal }) =>
      data(await notification.GET('/v1/rotas/{rotaId}/exercises', { params: { path: { rotaId }, query: inNotification.query }, signal })),
    refetchInterval: LOOK_AGAIN,
  });

/** The exercises that call the reader now. */
export const myExercises = queryOptions({
  queryKey: ['my-exercises'],
  queryFn: async ({ signal }) => data(await notification.GET('/v1/my-exercises', { params: { query: inNotification.query }, signal })),
  refetchInterval: LOOK_AGAIN,
});
