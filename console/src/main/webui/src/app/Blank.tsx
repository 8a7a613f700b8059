import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const WITHIN = 1_200;
const focus = (button: HTMLElement | null) => button?.focus();

/** Esc three times blanks the screen at once; a click brings it back. What was typed stays; what was opened does not. */
export function Blank({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [blank, setBlank] = useState(false);
  const pressed = useRef<number[]>([]);
  useEffect(() => {
    const count = (event: KeyboardEvent) => {
      pressed.current = event.key === 'Escape' ? [...pressed.current.slice(-2), event.timeStamp] : [];
      const [first] = pressed.current;
      if (pressed.current.length === 3 && first !== undefined && event.timeStamp - first < WITHIN) {
        pressed.current = [];
        dispatchEvent(new Event('blank'));
        setBlank(true);
      }
    };
    addEventListener('keydown', count, true);
    return () => removeEventListener('keydown', count, true);
  }, []);
  return (
    <>
      <div hidden={blank}>{children}</div>
      {blank && (
        <button ref={focus} type="button" className="blank" aria-label={t('blank.back')} onClick={() => setBlank(false)} />
      )}
    </>
  );
}
