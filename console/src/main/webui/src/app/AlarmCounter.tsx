import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { openAlerts, useAlertLine } from '../api/alerts';
import { placesOf } from './places';
import { useSession } from './useSession';

/** How many alerts wait for an answer of the person's function, on every page, for those who answer alerts. */
export function AlarmCounter() {
  const { now } = useSession();
  return placesOf(now.functions).some((place) => place.words === 'alerts') ? <Counter /> : null;
}

function Counter() {
  const { t } = useTranslation();
  const { over, now } = useSession();
  const [told, setTold] = useState('');
  useAlertLine(over, ({ what }) => {
    if (what === 'alert-raised' || what === 'alert-reopened') {
      setTold(t('alarm.raised'));
    }
  });
  const open = useQuery({ ...openAlerts, throwOnError: false }).data;
  const count = open?.filter((alert) => now.functions.includes(alert.role)).length ?? 0;
  return (
    <>
      <Link to="/alerts" className={count > 0 ? 'alarm ringing' : 'alarm'}>
        {t('alarm.open', { count })}
      </Link>
      <span role="alert" className="pf-v6-screen-reader">
        {count > 0 ? told : ''}
      </span>
    </>
  );
}
