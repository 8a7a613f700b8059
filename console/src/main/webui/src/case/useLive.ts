import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { keyOfCase, keyOfFile } from '../api/ofCase';
import { followTogether } from '../api/together';
import { type Entry, timeline } from './queries';

const GATHER = 300;

/** The last entry that the person has seen of each case, in memory alone: what came since is marked when they come back. */
const seen = new Map<string, string>();
const lookers = new Set<() => void>();

function saw(caseId: string, entries: Entry[] | undefined): void {
  const last = entries?.at(-1)?.id;
  if (last) {
    seen.set(caseId, last);
    lookers.forEach((looker) => looker());
  }
}

function onLook(looker: () => void) {
  lookers.add(looker);
  return () => lookers.delete(looker);
}

export interface Live {
  /** Since when the line is down. */
  lostAt: number | undefined;
  /** Entries that came while the line was down. */
  away: ReadonlySet<string>;
  /** The entry after which all are new. */
  seenTo: string | undefined;
  look: () => void;
}

/** Adds to the history what happens, in its order, nothing twice; after a cut the line goes on where it was. */
export function useLive(caseId: string, paused: boolean): Live {
  const cache = useQueryClient();
  const [lostAt, setLostAt] = useState<number>();
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const seenTo = useSyncExternalStore(onLook, () => seen.get(caseId));
  const cut = useRef<{ stoodAt: number | undefined } | undefined>(undefined);
  useEffect(() => {
    if (paused) {
      return;
    }
    const stop = new AbortController();
    const { queryKey } = timeline(caseId);
    let began = false;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const around = () => {
      clearTimeout(gathering);
      gathering = setTimeout(() => {
        const stale = [keyOfCase(caseId), keyOfFile(caseId), ['plan'], ['terms', caseId], ['alerts', caseId], ['things']];
        stale.forEach((key) => void cache.invalidateQueries({ queryKey: key }));
      }, GATHER);
    };
    const reread = () => void cache.invalidateQueries({ queryKey });
    const stands = () => {
      setLostAt(undefined);
      if (cut.current) {
        cut.current = { stoodAt: Date.now() };
      }
      if (!began) {
        began = true;
        reread(); // what came between the first reading and the line
      }
    };
    const frame = (item: unknown) => {
      const entry = item as Entry;
      if (entry.caseId !== caseId) {
        return;
      }
      if (cut.current && Date.parse(entry.at) < (cut.current.stoodAt ?? Infinity)) {
        setAway((old) => new Set(old).add(entry.id));
      }
      if (cache.isFetching({ queryKey }) > 0) {
        reread(); // what is being read may be older than this entry
      }
      cache.setQueryData<Entry[]>(queryKey, (entries) => entries && withEntry(entries, entry));
      around();
    };
    const lost = () => {
      cut.current = { stoodAt: undefined };
      setLostAt((old) => old ?? Date.now());
    };
    void followTogether('/api/notification/v1/streams/cases', { stands, frame, missed: reread, lost }, stop.signal);
    return () => {
      clearTimeout(gathering);
      stop.abort();
    };
  }, [cache, caseId, paused]);
  const look = () => {
    saw(caseId, cache.getQueryData<Entry[]>(timeline(caseId).queryKey));
    setAway(new Set());
  };
  return { lostAt, away, seenTo, look };
}

/** At their first look the person sees all that is there. */
export function firstLook(caseId: string, entries: Entry[]): void {
  if (!seen.has(caseId)) {
    saw(caseId, entries);
  }
}

export function withEntry(entries: Entry[], entry: Entry): Entry[] {
  return entries.some((each) => each.id === entry.id) ? entries : [...entries, entry];
}

/** How many entries at the end are new. */
export function freshOf(entries: Entry[], seenTo: string | undefined): number {
  const last = entries.findIndex((entry) => entry.id === seenTo);
  return last < 0 ? 0 : entries.length - 1 - last;
}
