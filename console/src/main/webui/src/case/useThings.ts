import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../kit/time';
import type { Asked } from '../made/Acts';
import { screensOfFile, screensOfPlan, screensOfReport } from '../made/screens';
import { useHasPlace } from '../shell/places';
import { useSession } from '../shell/useSession';
import { file, keyOf, type KnownCase, plans } from './queries';

/** Those who may read a file: `readInvestigation` admits them. */
const READERS = ['investigator', 'supervisor', 'ombudsman'];

/** The things of a case with which something can be done: its file, and each of its reports. */
export function useThings({ caseId, reports }: KnownCase): Asked[] {
  const { t } = useTranslation('made');
  const times = useTimes();
  const cache = useQueryClient();
  const [worksOnFiles, worksOnReports] = [useHasPlace('/file'), useHasPlace('/queue')];
  const reads = useSession().now.functions.some((each) => READERS.includes(each));
  const hasFile = Boolean(useQuery({ ...file(caseId), enabled: reads }).data) && reads;
  const reread = () => cache.invalidateQueries({ queryKey: keyOf(caseId) });
  const ofFile: Asked = {
    name: t('of.file'),
    service: 'investigation',
    path: '/v1/investigations/{caseId}/',
    ids: { caseId },
    reread,
    screens: worksOnFiles ? screensOfFile(caseId) : {},
  };
  const ofReports = reports.map(
    ({ reportId, receivedAt }): Asked => ({
      name: t('of.report', { at: times.instant(receivedAt) }),
      service: 'intake',
      path: '/v1/reports/{reportId}/',
      ids: { reportId },
      reread,
      screens: worksOnReports ? screensOfReport(reportId) : {},
    }),
  );
  return [...(hasFile ? [ofFile] : []), ...ofReports];
}

/** The plans of the case, for those who work on plans. */
export function usePlans({ caseId }: KnownCase): Asked[] {
  const cache = useQueryClient();
  const works = useHasPlace('/plan');
  const found = useQuery({ ...plans(caseId), enabled: works }).data ?? [];
  return found.map(({ planId }) => ({
    service: 'protection',
    path: '/v1/protections/{planId}/',
    ids: { planId },
    reread: () => cache.invalidateQueries({ queryKey: keyOf(caseId) }),
    screens: screensOfPlan(planId),
  }));
}
