import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { act } from './act';
import { ifHere, LOOK_AGAIN } from './here';
import { data } from './index';
import { notification, type Notification } from './notification';
import { readAgain } from './reread';
import { followTogether } from './together';

export type Alert = Notification['Alert'];

const MANY = 200;
const KEY = ['alerts'];
const GATHER = 200;

/** The alerts that nobody answered, the one that waits longest first; the live line makes them stale. */
export const openAlerts = queryOptions({
  queryKey: [...KEY, 'open'],
  queryFn: async ({ signal }) =>
    data(await notification.GET('/v1/alerts', { params: { query: { limit: MANY } }, signal })).items,
  staleTime: Infinity,
  refetchInterval: LOOK_AGAIN,
});

/** Those that were answered or ended, too. */
export const allAlerts = queryOptions({
  queryKey: [...KEY, 'all'],
  queryFn: async ({ signal }) =>
    data(await notification.GET('/v1/alerts', { params: { query: { all: true, limit: MANY } }, signal })).items,
  staleTime: Infinity,
  refetchInterval: LOOK_AGAIN,
});

/**
 * The alerts of a case, also those that were answered or ended; null for who may not know of alerts.
 *
 * @param reads whether the reader's function reads alerts
 */
export const alertsOf = (caseId: string, reads: boolean) =>
  queryOptions({
    queryKey: [...KEY, caseId],
    queryFn: async ({ signal }) =>
      !reads
        ? null
        : ifHere(notification.GET('/v1/alerts', { params: { query: { case: caseId, limit: MANY } }, signal }).then((read) => data(read).items)),
    staleTime: Infinity,
    throwOnError: false,
  });

/** An alert that a function of the reader is called for. */
export const isOwn = (alert: Alert, functions: string[]): boolean => functions.includes(alert.role);

/** An alert for which the reader was called, which nobody answered, and which stands higher now. */
export const hasClimbed = (alert: Alert, functions: string[]): boolean =>
  alert.state === 'OPEN' && alert.calledYou && !isOwn(alert, functions);

/** Answers for an alert. */
export const acknowledge = act(notification, '/v1/alerts/{alertId}/acknowledgement');

/** What the line of the alerts tells: only that an alert moved, and how. */
interface Moved {
  what: string;
  caseId: string;
}

/** Keeps the alerts as the service has them. Answers since when the line is down. */
export function useAlertLine(paused: boolean, came: (moved: Moved) => void): number | undefined {
  const [lostAt, setLostAt] = useState<number>();
  const cache = useQueryClient();
  const tell = useEffectEvent(came);
  useEffect(() => {
    if (paused) {
      return;
    }
    const stop = new AbortController();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const reread = () => {
      clearTimeout(gathering);
      gathering = setTimeout(() => void readAgain(cache, KEY), GATHER);
    };
    const frame = (item: unknown) => {
      reread();
      tell(item as Moved);
    };
    const stands = () => {
      setLostAt(undefined);
      reread();
    };
    const on = { stands, missed: reread, frame, lost: () => setLostAt((old) => old ?? Date.now()) };
    void followTogether('/api/notification/v1/streams/alerts', on, stop.signal);
    return () => {
      clearTimeout(gathering);
      stop.abort();
    };
  }, [cache, paused]);
  return lostAt;
}
