import { Nav, NavItem, NavList, PageSidebar, PageSidebarBody } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { type Place, type PlaceWords } from '../shell/places';
import { Choices } from './Bar';
import { MENU, type OpenedMenu } from './useMenu';

interface Shown {
  places: readonly Place[];
  here: PlaceWords;
  menu: OpenedMenu;
}

/** The places of one's functions beside the page; on a narrow screen a button opens it over the page. */
export function Menu({ places, here, menu }: Shown) {
  const { t } = useTranslation();
  const { over, narrow, open } = menu;
  return (
    <PageSidebar id={MENU} isSidebarOpen={open} className={over && open ? 'pf-m-expanded' : ''} inert={!open}>
      <PageSidebarBody>
        {places.length > 1 && (
          <Nav aria-label={t('navigation')} onSelect={menu.chosen}>
            <NavList>
              {places.map((place) => (
                <NavItem key={place.path} isActive={place.words === here}>
                  <NavLink to={place.path}>{t(`places.${place.words}`)}</NavLink>
                </NavItem>
              ))}
            </NavList>
          </Nav>
        )}
        {narrow && (
          <section className="choices-of-person" aria-label={t('choices')}>
            <Choices />
          </section>
        )}
      </PageSidebarBody>
    </PageSidebar>
  );
}
