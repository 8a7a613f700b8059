import { useEffect, useState, useSyncExternalStore } from 'react';

export const MENU = 'menu';
export const MENU_BUTTON = 'menu-button';

/** PatternFly lays the menu over the page below this width. */
const OVER = '(width < 75rem)';
/** The bar has room for the alerts alone below this width: the rest of it stands in the menu. */
const NARROW = '(width < 48rem)';

function useWidth(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const width = matchMedia(query);
      width.addEventListener('change', changed);
      return () => width.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

export interface OpenedMenu {
  /** The menu lies over the page, and a button opens it. */
  over: boolean;
  narrow: boolean;
  open: boolean;
  turn: () => void;
  /** A place was chosen. */
  chosen: () => void;
}

const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();

/**
 * The menu: beside the page it is open; over the page it opens by its button, and Esc, a click beside it or a chosen
 * place closes it.
 *
 * @param content the id of the page, which has the focus after a place was chosen
 */
export function useMenu(content: string): OpenedMenu {
  const over = useWidth(OVER);
  const narrow = useWidth(NARROW);
  const [turned, setTurned] = useState(false);
  const opened = over && turned;
  useEffect(() => {
    if (!opened) {
      return;
    }
    focus(`#${MENU} :is(a, select, button)`);
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation(); // the page below stays as it is
        setTurned(false);
        focus(`#${MENU_BUTTON}`);
      }
    };
    const press = ({ target }: Event) => {
      if (target instanceof Element && !target.closest(`#${MENU}, #${MENU_BUTTON}, [role="dialog"]`)) {
        setTurned(false);
      }
    };
    addEventListener('keydown', key, true);
    addEventListener('pointerdown', press, true);
    return () => {
      removeEventListener('keydown', key, true);
      removeEventListener('pointerdown', press, true);
    };
  }, [opened]);
  const chosen = () => {
    if (opened) {
      setTurned(false);
      focus(`#${content}`);
    }
  };
  return { over, narrow, open: !over || turned, turn: () => setTurned(!turned), chosen };
}
