import { useEffect, useState } from 'react';
import type { Send } from '../api/act';
import { useCommand } from './useCommand';

/** How long opened words may stay on the screen. */
const SHOWN = 5 * 60_000;

export interface Opening<W> {
  what: W;
  until: number;
}

/**
 * Words that were opened, one beside the other: here alone, each until its time is over, somebody takes it away, or the
 * screen goes blank or is covered.
 *
 * @param same what is opened anew takes the place of what was opened before
 */
export function useOpenings<W>(same: (one: W, other: W) => boolean) {
  const [all, setAll] = useState<Opening<W>[]>([]);
  useEffect(() => {
    if (all.length === 0) {
      return;
    }
    const clear = () => setAll([]);
    const first = Math.min(...all.map(({ until }) => until));
    const timer = setTimeout(() => setAll(all.filter(({ until }) => until > Date.now())), first - Date.now());
    addEventListener('blank', clear);
    return () => {
      clearTimeout(timer);
      removeEventListener('blank', clear);
    };
  }, [all]);
  return {
    all,
    show: (what: W) => setAll((before) => [...before.filter((each) => !same(each.what, what)), { what, until: Date.now() + SHOWN }]),
    hide: (what: W) => setAll((before) => before.filter((each) => each.what !== what)),
  };
}

/** Words of which one opening is shown at a time. */
export function useOpened<W>() {
  const { all, show, hide } = useOpenings<W>(() => true);
  const [opened] = all;
  return { opened, show, hide: () => opened && hide(opened.what) };
}

/**
 * Sealed words that a person reads at a click, as often as they click: each reading is an act of its own. The words are
 * kept nowhere but on the screen.
 */
export function useReading<W>(about: string, read: Send<null, W>) {
  const shown = useOpened<W>();
  const command = useCommand<null, undefined>(
    about,
    async (_, keys) => {
      shown.show(await read(null, keys));
      return undefined;
    },
    '',
  );
  return { ...shown, command };
}
