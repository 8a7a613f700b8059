import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { data } from '../api';
import { act, type Keys } from '../api/act';
import { inProtection, protection, type Protection } from '../api/protection';

/** Tasks come from a mechanism that nobody here sees. */
const REREAD = 15_000;

/** All that is read of tasks lies below this key. */
export const TASKS = ['tasks'] as const;

/** What the reader's institution was asked for, the newest first. */
export const myTasks = infiniteQueryOptions({
  queryKey: [...TASKS, 'list'],
  queryFn: async ({ pageParam, signal }) =>
    data(
      await protection.GET('/v1/protections/asked-tasks', {
        params: { query: { ...(pageParam ? { after: pageParam } : {}), ...inProtection.query } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page: Protection['AskedTasksEntryPage']) => page.next,
  refetchInterval: REREAD,
  placeholderData: keepPreviousData,
});

/** One of them, with the version on which an answer stands. */
export const myTask = (planId: string, taskId: string) =>
  queryOptions({
    queryKey: [...TASKS, planId, taskId],
    queryFn: async ({ signal }) => {
      const answer = await protection.GET('/v1/protections/{planId}/tasks/{taskId}', { params: { path: { planId, taskId } }, signal });
      return { task: data(answer), version: answer.response.headers.get('ETag') ?? '' };
    },
    refetchInterval: REREAD,
  });

const opening = act(protection, '/v1/protections/{planId}/tasks/{taskId}/openings');

/** Opens what was asked: a task has one part. */
export const openTask =
  (planId: string, taskId: string) =>
  ({ purpose, reasons }: Protection['AskedTasksTaskOpening'] & { part?: string }, keys: Keys) =>
    opening({ planId, taskId })({ purpose, ...(reasons === undefined ? {} : { reasons }) }, keys);
