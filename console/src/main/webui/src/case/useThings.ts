import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keyOfCase } from '../api/ofCase';
import { useTimes } from '../kit/time';
import type { Asked } from '../made/Acts';
import { screensOfFile, screensOfPlan, screensOfReport } from '../made/screens';
import { useHasPlace } from '../shell/places';
import type { KnownCase } from './queries';
import { useFileOf, usePlansOf } from './useGranted';

const useReread = (caseId: string) => {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: keyOfCase(caseId) });
};

/** The reports of a case as things with which something can be done. */
export function useReportThings({ caseId, reports }: KnownCase): Asked[] {
  const { t } = useTranslation('made');
  const times = useTimes();
  const reread = useReread(caseId);
  const works = useHasPlace('/queue');
  return reports.map(({ reportId, receivedAt }) => ({
    name: t('of.report', { at: times.instant(receivedAt) }),
    service: 'intake',
    path: '/v1/reports/{reportId}/',
    ids: { reportId },
    goesWith: caseId,
    reread,
    screens: works ? screensOfReport(reportId) : {},
  }));
}

/** The things of a case with which something can be done: its file, and each of its reports. */
export function useThings(known: KnownCase): Asked[] {
  const { t } = useTranslation('made');
  const { caseId } = known;
  const reread = useReread(caseId);
  const works = useHasPlace('/file');
  const ofFile: Asked = {
    name: t('of.file'),
    service: 'investigation',
    path: '/v1/investigations/{caseId}/',
    ids: { caseId },
    reread,
    screens: works ? screensOfFile(caseId) : {},
  };
  const hasFile = Boolean(useFileOf(caseId));
  const ofReports = useReportThings(known);
  return [...(hasFile ? [ofFile] : []), ...ofReports];
}

/** The plans of the case. */
export function usePlanThings({ caseId }: KnownCase): Asked[] {
  const reread = useReread(caseId);
  const found = usePlansOf(caseId) ?? [];
  return found.map(({ planId }) => ({
    service: 'protection',
    path: '/v1/protections/{planId}/',
    ids: { planId },
    goesWith: caseId,
    reread,
    screens: screensOfPlan(caseId, planId),
  }));
}
