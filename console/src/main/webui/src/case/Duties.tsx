import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { useOnCase } from './onCase';
import { useFileOf } from './useGranted';

/** What the State owes in this case: the terms of law, and the checklist of the investigation for who may read the file. */
export function Duties() {
  const { t } = useTranslation('case');
  const on = useOnCase();
  const hasFile = Boolean(useFileOf(on.known.caseId));
  return (
    <>
      {hasFile && (
        <nav className="parts" aria-label={t('duties.parts')}>
          <NavLink to="." end>
            {t('duties.terms')}
          </NavLink>
          <NavLink to="diligence">{t('duties.checklist')}</NavLink>
        </nav>
      )}
      <Outlet context={on} />
    </>
  );
}
