import { useTranslation } from 'react-i18next';
import { NavLink, useMatch } from 'react-router';

export const SECTIONS = ['timeline', 'told', 'people', 'measures', 'investigation', 'duties', 'decisions', 'contact', 'access'] as const;
export type Section = (typeof SECTIONS)[number];

/** The section at the address. */
export function useSection(): Section {
  const named = useMatch('/cases/:caseId/:section/*')?.params.section;
  return SECTIONS.find((each) => each === named) ?? 'timeline';
}

/** The sections of a case: beside the section where there is room, else above it. */
export function Sections({ of }: { of: Section[] }) {
  const { t } = useTranslation('case');
  return (
    <nav className="tabs" aria-label={t('tabs.label')}>
      {of.map((each) => (
        <NavLink key={each} to={each === 'timeline' ? '.' : each} end={each === 'timeline'}>
          {t(`tabs.${each}`)}
        </NavLink>
      ))}
    </nav>
  );
}
