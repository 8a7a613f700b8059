import { useEffect, useState } from 'react';
import type { Send } from '../api/act';
import { useCommand } from './useCommand';

/** How long opened words may stay on the screen. */
const SHOWN = 5 * 60_000;

export interface Opening<W> {
  what: W;
  until: number;
}

/** Words that were opened: here alone, until their time is over, somebody takes them away, or the screen goes blank. */
export function useOpened<W>() {
  const [opened, setOpened] = useState<Opening<W>>();
  const hide = () => setOpened(undefined);
  useEffect(() => {
    if (!opened) {
      return;
    }
    const timer = setTimeout(hide, opened.until - Date.now());
    addEventListener('blank', hide);
    return () => {
      clearTimeout(timer);
      removeEventListener('blank', hide);
    };
  }, [opened]);
  return { opened, show: (what: W) => setOpened({ what, until: Date.now() + SHOWN }), hide };
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
