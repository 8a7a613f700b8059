import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Shown {
  id: string;
  title: string;
  none: string;
  empty: boolean;
  /** The service has more than what was read: that nothing was found says nothing. */
  more?: boolean;
  children: ReactNode;
}

/** A part of the day, to which a number above leads; what is empty says so in words. */
export function Part({ id, title, none, empty, more = false, children }: Shown) {
  const { t } = useTranslation();
  return (
    <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{title}</h2>
      {more && <p>{t('partial')}</p>}
      {empty ? !more && <p>{none}</p> : children}
    </section>
  );
}
