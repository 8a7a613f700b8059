import { useState, useSyncExternalStore } from 'react';
import { askBeforeLeaving } from './leaving';

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

const watchers = new Set<() => void>();

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Something of them was typed and not sent. */
export const useHasDraft = (abouts: string[]): boolean => useSyncExternalStore(watch, () => abouts.some((about) => drafts.has(about)));

/** While something is typed and not sent, the page asks before it is left. */
function changed(): void {
  if (drafts.size > 0) {
    addEventListener('beforeunload', askBeforeLeaving);
  } else {
    removeEventListener('beforeunload', askBeforeLeaving);
  }
  watchers.forEach((watcher) => watcher());
}

/** @param about the command and what it is about */
export function useDraft<B extends object>(about: string, begin: () => B): Draft<B> {
  const [value, setValue] = useState(() => (drafts.get(about) as B | undefined) ?? begin());
  return {
    about,
    value,
    set: (change) => {
      const next = { ...((drafts.get(about) as B | undefined) ?? value), ...change };
      keep(about, next, begin());
      setValue(next);
    },
  };
}

/** A form as it was at first has no draft. */
function keep(about: string, value: object, first: object): void {
  if (JSON.stringify(value) === JSON.stringify(first)) {
    drafts.delete(about);
  } else {
    drafts.set(about, value);
  }
  changed();
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
export function forget(about: string): void {
  drafts.delete(about);
  changed();
}

/** The reader may no longer know of a thing: nothing that was typed for it stays. */
export function forgetAllOf(id: string): void {
  const isOf = (about: string) => about.split(' ').includes(id);
  [...drafts.keys()].filter(isOf).forEach((about) => drafts.delete(about));
  [...intentions.keys()].filter(isOf).forEach((about) => intentions.delete(about));
  changed();
}
