import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

const KEPT = 'keys';
const listeners = new Set<() => void>();

/** One-letter keys can be switched off (WCAG 2.1.4). */
export const letters = {
  on: () => localStorage.getItem(KEPT) !== 'off',
  turn(on: boolean) {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
    listeners.forEach((listener) => listener());
  },
};

export function useLetters(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, letters.on);
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What each key does, while nobody types, no dialog is open and the screen is not blank. */
export function useKeys(acts: Record<string, () => void>): void {
  const on = useLetters();
  const actOf = useEffectEvent((key: string) => acts[key]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const letter = event.key.length === 1;
      if (event.ctrlKey || event.metaKey || event.altKey || (letter && (!on || typing(event.target)))) {
        return;
      }
      const act = actOf(event.key);
      if (act && !document.querySelector('[role="dialog"], .blank')) {
        event.preventDefault();
        act();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [on]);
}
