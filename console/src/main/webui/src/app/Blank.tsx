import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataRouter } from 'react-router';

const WITHIN = 1_200;
const focus = (button: HTMLElement | null) => button?.focus();
const Blankness = createContext(false);

/** Whether the screen is blank. */
export const useBlank = (): boolean => useContext(Blankness);

interface Key {
  at: number;
  page: DataRouter['state']['location'];
}

/**
 * Esc three times blanks the screen at once; a click brings it back. What was typed stays, and so does the page, which a
 * single Esc may leave; what was opened does not.
 */
export function Blank({ pages, children }: { pages: Pick<DataRouter, 'state' | 'navigate'>; children: ReactNode }) {
  const { t } = useTranslation();
  const [blank, setBlank] = useState(false);
  const pressed = useRef<Key[]>([]);
  useEffect(() => {
    const count = (event: KeyboardEvent) => {
      const key = { at: event.timeStamp, page: pages.state.location };
      pressed.current = event.key === 'Escape' ? [...pressed.current.slice(-2), key] : [];
      const [first] = pressed.current;
      if (pressed.current.length === 3 && first !== undefined && event.timeStamp - first.at < WITHIN) {
        pressed.current = [];
        event.stopPropagation(); // no page takes it for its own
        dispatchEvent(new Event('blank'));
        setBlank(true);
        void pages.navigate(first.page, { replace: true, state: first.page.state }); // also if a page is still on its way
      }
    };
    addEventListener('keydown', count, true);
    return () => removeEventListener('keydown', count, true);
  }, [pages]);
  return (
    <Blankness value={blank}>
      <div hidden={blank}>{children}</div>
      {blank && (
        <button ref={focus} type="button" className="blank" aria-label={t('blank.back')} onClick={() => setBlank(false)} />
      )}
    </Blankness>
  );
}
