import { useState } from 'react';

/** What was typed and not sent, in memory: a closed form, Esc and Back lose nothing. */
const drafts = new Map<string, unknown>();

export interface Draft<B> {
  value: B;
  set: (change: Partial<B>) => void;
  forget: () => void;
}

/** @param key the command and what it is about */
export function useDraft<B extends object>(key: string, begin: () => B): Draft<B> {
  const [value, setValue] = useState(() => (drafts.get(key) as B | undefined) ?? begin());
  return {
    value,
    set: (change) =>
      setValue((old) => {
        const next = { ...old, ...change };
        drafts.set(key, next);
        return next;
      }),
    forget: () => drafts.delete(key),
  };
}
