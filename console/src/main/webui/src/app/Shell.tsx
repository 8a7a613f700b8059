import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  Nav,
  NavItem,
  NavList,
  Page,
  PageSidebar,
  PageSidebarBody,
  SkipToContent,
} from '@patternfly/react-core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useLabels } from '../api/labels';
import { placesOf } from '../shell/places';
import { useSession } from '../shell/useSession';
import { Bar } from './Bar';

const CONTENT = 'content';

/** What surrounds each place: name, places of one's functions, language, way out. */
export function Shell() {
  const { t, i18n } = useTranslation();
  const { pathname } = useLocation();
  const labels = useLabels();
  const places = placesOf(useSession().now.functions);
  const here = places.find((place) => pathname.startsWith(place.path))?.words ?? 'nothing';
  useEffect(() => {
    document.title = `${t(`places.${here}`)} · ${t('console')}`;
  }, [here, t, i18n.language]);
  return (
    <Page
      skipToContent={<SkipToContent href={`#${CONTENT}`}>{t('skip')}</SkipToContent>}
      mainContainerId={CONTENT}
      masthead={
        <Masthead>
          <MastheadMain>
            <MastheadBrand>
              <strong className="brand">{t('console')}</strong>
            </MastheadBrand>
          </MastheadMain>
          <MastheadContent>
            <Bar />
          </MastheadContent>
        </Masthead>
      }
      sidebar={
        places.length > 1 && (
          <PageSidebar>
            <PageSidebarBody>
              <Nav aria-label={t('navigation')}>
                <NavList>
                  {places.map((place) => (
                    <NavItem key={place.path} isActive={place.words === here}>
                      <NavLink to={place.path}>{t(`places.${place.words}`)}</NavLink>
                    </NavItem>
                  ))}
                </NavList>
              </Nav>
            </PageSidebarBody>
          </PageSidebar>
        )
      }
    >
      <p className="profile">{labels.profile}</p>
      <Outlet />
    </Page>
  );
}
