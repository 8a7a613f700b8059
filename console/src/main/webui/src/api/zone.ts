import { useSyncExternalStore } from 'react';

/** The time zone in which the mechanism works, once a service has told it. */
let zone: string | undefined;
const watchers = new Set<() => void>();

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Each hour that is shown or typed is one of this zone; until it is known, one of the workstation. */
export const mechanismZone = (): string | undefined => zone;

export const useMechanismZone = (): string | undefined => useSyncExternalStore(watch, mechanismZone);

export function worksIn(next: string | undefined): void {
  zone = next;
  watchers.forEach((watcher) => watcher());
}
