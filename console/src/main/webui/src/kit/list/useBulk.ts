import { useRef, useState } from 'react';
import { SessionOver, Unknown } from '../../api/refusal';

export interface Bulk {
  marked: ReadonlySet<string>;
  turn: (id: string, on: boolean) => void;
  none: () => void;
  /** Does it for each marked row, one after the other; those that were done lose their mark. */
  run: (send: (id: string, key: string) => Promise<unknown>) => Promise<void>;
  /** While it goes on: how many are done, of how many. */
  going: { done: number; of: number } | undefined;
  /** How many the last run did. */
  done: number | undefined;
  /** Why the last run did not do these. */
  refused: ReadonlyMap<string, unknown>;
}

/**
 * One act on several rows. Each is a command of its own: its key changes only after a definite answer, so that whoever runs
 * it again after silence records nothing twice. A session that ends stops the rest.
 */
export function useBulk(): Bulk {
  const keys = useRef(new Map<string, string>());
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [going, setGoing] = useState<Bulk['going']>();
  const [done, setDone] = useState<number>();
  const [refused, setRefused] = useState<ReadonlyMap<string, unknown>>(new Map());
  const turn = (id: string, on: boolean) =>
    setMarked((old) => {
      const next = new Set(old);
      if (on) {
        next.add(id);
      } else {
        next.delete(id);
      }
      return next;
    });
  const none = () => {
    setMarked(new Set());
    setRefused(new Map());
    setDone(undefined);
  };
  const run = async (send: (id: string, key: string) => Promise<unknown>) => {
    const all = [...marked];
    const no = new Map<string, unknown>();
    setRefused(no);
    for (const [place, id] of all.entries()) {
      setGoing({ done: place, of: all.length });
      const key = keys.current.get(id) ?? crypto.randomUUID();
      keys.current.set(id, key);
      try {
        await send(id, key);
        keys.current.delete(id);
        turn(id, false);
      } catch (cause) {
        no.set(id, cause);
        if (cause instanceof SessionOver) {
          break;
        }
        if (!(cause instanceof Unknown)) {
          keys.current.delete(id);
        }
      }
    }
    setGoing(undefined);
    setDone(all.filter((id) => !no.has(id)).length);
    setRefused(new Map(no));
  };
  return { marked, turn, none, run, going, done, refused };
}
