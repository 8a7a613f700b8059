import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { type Alert, allAlerts, openAlerts } from '../api/alerts';
import { Loading } from '../kit/Loading';
import { placesOf } from '../shell/places';
import { useSession } from '../shell/useSession';
import { addressOf, placeOf } from './places';
import { thingOf } from './queries';

/** Leads from an alert to the page on which its act is done. */
export function ToAct() {
  const { t } = useTranslation('alerts');
  const { alertId = '' } = useParams();
  const named = (alerts: Alert[] | undefined) => alerts?.find((each) => each.alertId === alertId);
  const open = useQuery({ ...openAlerts, throwOnError: false }).data;
  const waits = named(open);
  const all = useQuery({ ...allAlerts, enabled: open !== undefined && !waits, throwOnError: false }).data;
  const alert = waits ?? named(all);
  if (alert) {
    return <Way alert={alert} />;
  }
  return all ? (
    <p>
      {t('form.gone')} <Link to="/alerts">{t('form.back')}</Link>
    </p>
  ) : (
    <Loading />
  );
}

function Way({ alert }: { alert: Alert }) {
  const places = placesOf(useSession().now.functions);
  const place = placeOf(alert, (path) => places.some((each) => (each.path as string) === path));
  const named = place.on === 'report' || place.on === 'plan';
  const thing = useQuery({ ...thingOf(alert.caseId, place.on), enabled: named });
  return named && thing.isPending ? <Loading /> : <Navigate to={addressOf(alert, place, thing.data)} replace />;
}
