import { useQueries, useQuery } from '@tanstack/react-query';
import { fileOf, planOf, plansOf } from '../api/ofCase';
import { useReads } from '../shell/sees';
import { useReports } from '../told/useReports';
import type { KnownCase } from './queries';
import { type Section, SECTIONS } from './Sections';

/** The plans of a case, as far as the reader may know of each; nothing if the service admits none to them. */
export function usePlansOf(caseId: string) {
  const ids = useQuery({ ...plansOf(caseId), enabled: useReads('plans'), throwOnError: false }).data;
  const readings = useQueries({ queries: (ids ?? []).map((planId) => ({ ...planOf(planId), throwOnError: false })) });
  return ids && readings.flatMap(({ data }) => (data ? [data.view] : []));
}

/** The file of a case; null if there is none for the reader. */
export function useFileOf(caseId: string) {
  const { data } = useQuery({ ...fileOf(caseId), enabled: useReads('file'), throwOnError: false });
  return data ? data.view : data;
}

/** What the services grant of a case to this reader: no section stands for what they refuse, and one for what they did not say yet. */
export function useGranted({ caseId, reports }: KnownCase) {
  const plans = usePlansOf(caseId);
  const file = useFileOf(caseId);
  const own = reports.map(({ reportId }) => reportId);
  const told = useReports(own);
  const refused: Partial<Record<Section, boolean>> = {
    told: told.isRead && !told.unread && told.views.length === 0,
    measures: !useReads('plans') || plans === null,
    investigation: !useReads('file') || file === null,
  };
  const ofPlans = plans?.flatMap(({ incidents }) => incidents.map(({ reportId }) => reportId)) ?? [];
  return {
    sections: SECTIONS.filter((each) => refused[each] !== true),
    /** A plan is a party's: what was told in its other cases is told of them, too. */
    reportIds: [...new Set([...own, ...ofPlans])],
    planIds: plans?.map(({ planId }) => planId) ?? [],
  };
}
