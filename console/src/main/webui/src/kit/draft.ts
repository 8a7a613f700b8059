import { useState, useSyncExternalStore } from 'react';
import { empty, isKept, keep as keepText, kept } from './keeping';
import { askBeforeLeaving } from './leaving';

/** What was typed and not sent, in memory: a closed form, Esc and Back lose nothing. A reload finds it sealed in the tab. */
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

/** A listener of its own: a receipt that was not read out has another, and takes it away by itself. */
const ask = (event: Event) => askBeforeLeaving(event);

/** While something is typed and not sent, the page asks before it is left: a tab that is closed keeps nothing. */
function changed(): void {
  if (drafts.size > 0) {
    addEventListener('beforeunload', ask);
  } else {
    removeEventListener('beforeunload', ask);
  }
  remember();
  watchers.forEach((watcher) => watcher());
}

/** What a reload has to find: what was typed, and what was sent and not answered, so that the same act is asked for again. */
function remember(): void {
  const sent = [...intentions].filter(([, intention]) => intention.sent !== undefined);
  keepText(drafts.size + sent.length === 0 ? '' : JSON.stringify({ drafts: [...drafts], sent }));
}

interface Remembered {
  drafts: [string, unknown][];
  sent: [string, Intention][];
}

/** What this person typed in this tab before it was loaded anew is in its forms again. Asked before the first form. */
export async function readDrafts(): Promise<void> {
  const text = await kept();
  if (text === undefined) {
    return;
  }
  const remembered = rememberedIn(text);
  if (remembered === undefined) {
    empty(); // of another release of the console
    return;
  }
  remembered.drafts.forEach(([about, value]) => drafts.set(about, value));
  remembered.sent.forEach(([about, intention]) => intentions.set(about, intention));
  changed();
}

/** Nothing if the text does not say what {@link remember} writes. */
function rememberedIn(text: string): Remembered | undefined {
  try {
    const { drafts: typed, sent } = JSON.parse(text) as Partial<Record<keyof Remembered, unknown>>;
    return arePairs(typed, isObject) && arePairs(sent, isIntention) ? ({ drafts: typed, sent } as Remembered) : undefined;
  } catch {
    return undefined;
  }
}

const arePairs = (pairs: unknown, isValue: (value: unknown) => boolean): boolean =>
  Array.isArray(pairs) && pairs.every((pair) => Array.isArray(pair) && typeof pair[0] === 'string' && isValue(pair[1]));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isIntention = (value: unknown): boolean => isObject(value) && 'key' in value && typeof value.key === 'string';

/** Before a reload that the page makes itself: it does not ask if all that was typed is found again. */
export async function keepForReload(): Promise<void> {
  if (await isKept()) {
    removeEventListener('beforeunload', ask);
  }
}

/** The person leaves: nothing of what they typed stays, neither here nor in the browser. */
export function forgetAll(): void {
  drafts.clear();
  intentions.clear();
  changed();
  empty();
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
export function sending(intention: Intention, body: unknown, read: string): NonNullable<Intention['sent']> {
  intention.sent ??= { body, read };
  remember();
  return intention.sent;
}

/** It never left. */
export function unsent(intention: Intention): void {
  intention.sent = undefined;
  remember();
}

/** There is a definite answer: the next try is another intention. */
export function answered(about: string): void {
  intentions.delete(about);
  remember();
}

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
