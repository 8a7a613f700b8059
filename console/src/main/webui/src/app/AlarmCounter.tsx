import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { openAlerts, useAlertLine } from '../api/alerts';
import { useClock } from '../kit/time';
import { placesOf } from '../shell/places';
import { useSession } from '../shell/useSession';

/** How many alerts wait for an answer of the person's function, on every page, for those who answer alerts. */
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
  const count = open?.filter((alert) => now.functions.includes(alert.role)).length ?? 0;
  const lost = lostAt !== undefined ? t('alarm.lost', { since: clock(lostAt) }) : isError ? t('alarm.unread') : '';
  return (
    <>
      <Link to="/alerts" className={count > 0 ? 'alarm ringing' : 'alarm'}>
        {open ? t('alarm.open', { count }) : t('alarm.unknown')}
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
