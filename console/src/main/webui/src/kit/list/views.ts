import { useSyncExternalStore } from 'react';
import { session } from '../../api/session';

/** By person and list: the views that were saved, each as the address says it. */
type Kept = Record<string, Record<string, string[]>>;

const KEPT = 'views';
const NO_VIEWS: string[] = [];
const listeners = new Set<() => void>();

/** What was read last: a list is drawn anew only when the text of it changed. */
let read: { text: string | null; views: Kept } = { text: null, views: {} };

function kept(): Kept {
  const text = localStorage.getItem(KEPT);
  if (text !== read.text) {
    read = { text, views: parsed(text) };
  }
  return read.views;
}

/** A text that nobody of this version wrote is no view. */
function parsed(text: string | null): Kept {
  try {
    return (JSON.parse(text ?? '{}') as Kept | null) ?? {};
  } catch {
    return {};
  }
}

const person = () => session.get()?.now.subject ?? '';

function ofList(place: string): string[] {
  const views = kept()[person()]?.[place];
  return Array.isArray(views) ? views : NO_VIEWS;
}

function write(place: string, views: string[]): void {
  const all = kept();
  localStorage.setItem(KEPT, JSON.stringify({ ...all, [person()]: { ...all[person()], [place]: views } }));
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/**
 * The saved views of a list, of the person who is signed in. This browser keeps closed codes alone: no number of a case, no
 * name, and no word that somebody typed.
 */
export function useViews(place: string) {
  const views = useSyncExternalStore(subscribe, () => ofList(place));
  return {
    views,
    save: (view: string) => write(place, [...views.filter((each) => each !== view), view]),
    drop: (view: string) => write(place, views.filter((each) => each !== view)),
  };
}
