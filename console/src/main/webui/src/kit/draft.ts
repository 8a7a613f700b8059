import { useState } from 'react';

/** What was typed and not sent, in memory: a closed form, Esc and Back lose nothing. */
const drafts = new Map<string, unknown>();

/** What was sent and not answered, in memory under the same key: a form that is opened again asks for the same act. */
const intentions = new Map<string, Intention>();

/** One intention of a person: its idempotency key, and the bytes that go again while nobody knows whether they arrived. */
export interface Intention {
  key: string;
  sent?: { body: unknown; read: string } | undefined;
}

export interface Draft<B> {
  /** The command and what it is about. */
  about: string;
  value: B;
  set: (change: Partial<B>) => void;
}

/** @param about the command and what it is about */
export function useDraft<B extends object>(about: string, begin: () => B): Draft<B> {
  const [value, setValue] = useState(() => (drafts.get(about) as B | undefined) ?? begin());
  return {
    about,
    value,
    set: (change) =>
      setValue((old) => {
        const next = { ...old, ...change };
        drafts.set(about, next);
        return next;
      }),
  };
}

/** The intention that waits for its answer, or a new one. */
export function intentionOf(about: string): Intention {
  const intention = intentions.get(about) ?? { key: crypto.randomUUID() };
  intentions.set(about, intention);
  return intention;
}

/** It is sent: what went first goes each time. */
export const sending = (intention: Intention, body: unknown, read: string) => (intention.sent ??= { body, read });

/** It never left. */
export function unsent(intention: Intention): void {
  intention.sent = undefined;
}

/** There is a definite answer: the next try is another intention. */
export const answered = (about: string) => intentions.delete(about);

/** The act is done: what was typed for it goes. */
export const forget = (about: string) => drafts.delete(about);
