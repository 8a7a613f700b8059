import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Shown {
  id: string;
  title: string;
  none: string;
  empty: boolean;
  /** The service has more than what was read: that nothing was found says nothing. */
  more?: boolean;
  /** Rows were left out by a choice: that nothing is left says nothing of the rest. */
  narrowed?: boolean;
  children: ReactNode;
}

/** A part of the day, to which a number above leads; what is empty says so in words. */
export function Part({ id, title, none, empty, more = false, narrowed = false, children }: Shown) {
  const { t } = useTranslation(['app', 'today']);
  return (
    <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{title}</h2>
      {more && <p>{t('partial')}</p>}
      {empty ? !more && <p>{narrowed ? t('today:noneLike') : none}</p> : children}
    </section>
  );
}
