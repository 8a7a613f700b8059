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

/** The file of a case, if there is one for the reader. */
export const useFileOf = (caseId: string) => useQuery({ ...fileOf(caseId), enabled: useReads('file'), throwOnError: false }).data?.view;

/** What the services grant of a case to this reader: no section stands for what they refuse. */
export function useGranted({ caseId, reports }: KnownCase) {
  const plans = usePlansOf(caseId);
  const file = useFileOf(caseId);
  const own = reports.map(({ reportId }) => reportId);
  const isTold = useReports(own).views.length > 0;
  const refused: Partial<Record<Section, boolean>> = { told: !isTold, measures: !plans, investigation: !file };
  const ofPlans = plans?.flatMap(({ incidents }) => incidents.map(({ reportId }) => reportId)) ?? [];
  return {
    sections: SECTIONS.filter((each) => refused[each] !== true),
    /** A plan is a party's: what was told in its other cases is told of them, too. */
    reportIds: [...new Set([...own, ...ofPlans])],
    planIds: plans?.map(({ planId }) => planId) ?? [],
  };
}
