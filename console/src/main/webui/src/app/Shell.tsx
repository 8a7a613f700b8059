import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  MastheadToggle,
  Page,
  PageToggleButton,
  SkipToContent,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useLabels } from '../api/labels';
import { zoneName } from '../kit/zone';
import { HELP, placesOf } from '../shell/places';
import { useSession } from '../shell/useSession';
import { Bar } from './Bar';
import { useBlank } from './Blank';
import { DutyLine } from './DutyLine';
import { Menu } from './Menu';
import { useTitle } from './title';
import { MENU, MENU_BUTTON, useMenu } from './useMenu';

const CONTENT = 'content';

/** What surrounds each place: name, places of one's functions, language, way out. */
export function Shell() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const places = placesOf(useSession().now.functions);
  const here = pathname === HELP ? 'help' : (places.find((place) => pathname.startsWith(place.path))?.words ?? 'nothing');
  const menu = useMenu(CONTENT);
  const hasMenu = places.length > 1 || menu.narrow;
  useTitle(pathname, here, useBlank());
  return (
    <Page
      skipToContent={<SkipToContent href={`#${CONTENT}`}>{t('skip')}</SkipToContent>}
      mainContainerId={CONTENT}
      masthead={
        <Masthead display={{ default: 'inline' }}>
          <MastheadMain>
            {menu.over && hasMenu && (
              <MastheadToggle>
                <PageToggleButton
                  id={MENU_BUTTON}
                  isHamburgerButton
                  aria-label={t('menu')}
                  aria-controls={MENU}
                  isSidebarOpen={menu.open}
                  onSidebarToggle={menu.turn}
                />
              </MastheadToggle>
            )}
            <MastheadBrand>
              <strong className="brand">{t('console')}</strong>
            </MastheadBrand>
          </MastheadMain>
          <MastheadContent>
            <Bar narrow={menu.narrow} />
          </MastheadContent>
        </Masthead>
      }
      sidebar={hasMenu && <Menu places={places} here={here} menu={menu} />}
    >
      <Rules />
      {pathname === places[0]?.path && <DutyLine places={places} />}
      <Outlet />
    </Page>
  );
}

/** The rules that count here, and the zone of each hour that is shown or asked for. */
function Rules() {
  const { t, i18n } = useTranslation();
  const { profile, zone } = useLabels();
  return (
    <p className="profile">
      {profile}
      {zone !== undefined && ` · ${t('hours', { zone: zoneName(zone, i18n.language, '') })}`}
    </p>
  );
}
