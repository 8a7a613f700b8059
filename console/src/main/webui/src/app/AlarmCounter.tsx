import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { hasClimbed, isOwn, openAlerts, useAlertLine } from '../api/alerts';
import { useClock } from '../kit/time';
import { placesOf } from '../shell/places';
import { useSession } from '../shell/useSession';

/**
 * How many alerts wait for an answer of the person, how many of these climbed while the person was called, and how many
 * wait of all of which they may know: on every page, for those who answer alerts.
 */
export function AlarmCounter() {
  const { now } = useSession();
  return placesOf(now.functions).some((place) => place.words === 'alerts') ? <Counter /> : null;
}

function Counter() {
  const { t } = useTranslation();
  const clock = useClock();
  const { over, now } = useSession();
  const [told, setTold] = useState('');
  const lostAt = useAlertLine(over, ({ what }) => {
    if (what === 'alert-raised' || what === 'alert-reopened') {
      setTold(t('alarm.raised'));
    }
  });
  const { data: open, isError } = useQuery({ ...openAlerts, throwOnError: false });
  const climbed = open?.filter((alert) => hasClimbed(alert, now.functions)).length ?? 0;
  const count = climbed + (open?.filter((alert) => isOwn(alert, now.functions)).length ?? 0);
  const all = open?.length ?? 0;
  const said = [
    t('alarm.open', { count }),
    climbed > 0 ? t('alarm.climbed', { count: climbed }) : '',
    all > count ? t('alarm.all', { count: all }) : '',
  ].filter(Boolean);
  const words = count === 0 && all > 0 ? t('alarm.others', { count: all }) : said.join(' · '); // "0 alerts" looks like none
  const lost = lostAt !== undefined ? t('alarm.lost', { since: clock(lostAt) }) : isError ? t('alarm.unread') : '';
  return (
    <>
      <Link to="/alerts" className={count > 0 ? 'alarm ringing' : all > 0 ? 'alarm waiting' : 'alarm'}>
        {open ? words : t('alarm.unknown')}
      </Link>
      {lost && (
        <span role="status" className="line-lost">
          {lost}
        </span>
      )}
      <span role="alert" className="pf-v6-screen-reader">
        {count > 0 ? told : ''}
      </span>
    </>
  );
}
