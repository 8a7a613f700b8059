import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

/** A form beside its page; a narrow screen shows it in the place of the page. */
export function Beside({ label, back, children }: { label: string; back: string; children: ReactNode }) {
  const { t } = useTranslation('duty');
  const { search } = useLocation();
  return (
    <aside className="report" aria-label={label}>
      <Link to={{ pathname: back, search }}>{t('close')}</Link>
      {children}
    </aside>
  );
}
