import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { LOOK_AGAIN } from '../api/here';
import { readAgain } from '../api/reread';
import { followTogether } from '../api/together';
import { type Ask, BEHIND, fits, gone, QUEUE, report, type Row, rowsOf, waiting, type Waiting, without, withRow } from './queries';

/** Rows that came in not longer than this before the list was read count as new. */
const SKEW = 60_000;
const GATHER = 100;

export interface Live {
  /** Since when the line is down. */
  lostAt: number | undefined;
  /** New rows that are not shown yet, because a person stands in the list. */
  fresh: number;
  show: () => void;
}

/**
 * Keeps the list as the service has it. Rows change in place, and leave when they are gone; new ones come in by themselves
 * while nobody stands in the list.
 */
export function useLive(ask: Ask, occupied: () => boolean, paused: boolean): Live {
  const cache = useQueryClient();
  const [lostAt, setLostAt] = useState<number>();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const show = () => {
    setFresh(new Set());
    void cache.invalidateQueries({ queryKey: QUEUE });
  };
  const somebodyStands = useEffectEvent(occupied);
  const key = useEffectEvent(() => waiting(ask).queryKey);
  const belongs = useEffectEvent((row: Row) => fits(row, ask));
  const dropGone = useEffectEvent(async (signal: AbortSignal) => {
    const { queryKey } = waiting(ask);
    const shown = [...rowsOf(cache.getQueryData<Waiting>(queryKey)).map((row) => row.reportId), ...fresh];
    const missing = await gone(ask, shown, shown.length, signal);
    const { left: away, whole } = await gone(ask, missing.left, shown.length, signal); // a row that moved while its page was read is there at the second look
    if (away.size > 0) {
      cache.setQueryData<Waiting>(queryKey, (list) => list && without(list, away));
      setFresh((old) => new Set([...old].filter((each) => !away.has(each))));
      if (!whole) {
        void cache.invalidateQueries({ queryKey: QUEUE });
      }
    }
  });
  useEffect(() => {
    if (paused) {
      return;
    }
    const stop = new AbortController();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const reread = () => {
      clearTimeout(gathering);
      gathering = setTimeout(() => void readAgain(cache, QUEUE), GATHER);
    };
    const came = (row: Row) => {
      const queryKey = key();
      const list = cache.getQueryData<Waiting>(queryKey);
      void cache.invalidateQueries({ queryKey: report(row.reportId).queryKey });
      const changed = list && withRow(list, row);
      if (changed) {
        cache.setQueryData<Waiting>(queryKey, changed);
        if (cache.isFetching({ queryKey }) > 0) {
          reread(); // what is being read may be older than this row
        }
      } else if (belongs(row) && isNew(row, cache.getQueryState(queryKey)?.dataUpdatedAt ?? 0)) {
        if (somebodyStands()) {
          setFresh((old) => new Set(old).add(row.reportId));
        } else {
          reread();
        }
      }
    };
    const stands = () => {
      setLostAt(undefined);
      reread();
    };
    const again = setInterval(() => {
      if (somebodyStands()) {
        void cache.invalidateQueries({ queryKey: BEHIND });
        dropGone(stop.signal).catch(() => undefined); // it is asked again
      } else {
        reread();
      }
    }, LOOK_AGAIN);
    const frame = (item: unknown) => came(item as Row);
    void followTogether(
      '/api/intake/v1/streams/reports',
      { stands, frame, lost: () => setLostAt((old) => old ?? Date.now()) },
      stop.signal,
    );
    return () => {
      clearTimeout(gathering);
      clearInterval(again);
      stop.abort();
    };
  }, [cache, paused]);
  const known = new Set(rowsOf(cache.getQueryData<Waiting>(waiting(ask).queryKey)).map((row) => row.reportId));
  return { lostAt, fresh: [...fresh].filter((each) => !known.has(each)).length, show };
}

function isNew(row: Row, readAt: number): boolean {
  return Date.parse(row.newSince ?? row.waitingSince) > readAt - SKEW;
}
