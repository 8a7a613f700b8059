import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Alert } from '../api/alerts';
import type { Asked } from '../made/Acts';
import { useMeeting } from '../made/judged';
import { MeetingActs } from '../made/MeetingActs';
import { screensOfFile, screensOfPlan, screensOfReport } from '../made/screens';
import { placesOf } from '../shell/places';
import { useSession } from '../shell/useSession';
import { placeOf } from './places';
import { thingOf } from './queries';

/** The open acts that meet the term for which an alert calls. */
export function AlertActs({ alert }: { alert: Alert }) {
  const on = useThing(alert);
  const meeting = useMeeting(on === undefined ? [] : [on]);
  return <MeetingActs of={meeting('terms', alert.clock?.ruleId ?? '')} place={alert.alertId} />;
}

/** The report, the plan or the file on which the act of an alert is done; nothing if it is none of these. */
function useThing(alert: Alert): Asked | undefined {
  const cache = useQueryClient();
  const { caseId } = alert;
  const places = placesOf(useSession().now.functions);
  const { on } = placeOf(alert, (path) => places.some((each) => (each.path as string) === path));
  const named = on === 'report' || on === 'plan';
  const id = useQuery({ ...thingOf(caseId, on), enabled: named }).data ?? undefined;
  const reread = () => cache.invalidateQueries({ queryKey: ['alerts'] });
  if (on === 'file') {
    return { service: 'investigation', path: '/v1/investigations/{caseId}/', ids: { caseId }, reread, screens: screensOfFile(caseId) };
  }
  if (!named || id === undefined) {
    return undefined;
  }
  return on === 'report'
    ? { service: 'intake', path: '/v1/reports/{reportId}/', ids: { reportId: id }, goesWith: caseId, reread, screens: screensOfReport(id) }
    : { service: 'protection', path: '/v1/protections/{planId}/', ids: { planId: id }, goesWith: caseId, reread, screens: screensOfPlan(caseId, id) };
}
