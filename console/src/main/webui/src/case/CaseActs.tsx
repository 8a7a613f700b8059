import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../kit/time';
import { MadeActs } from '../made/MadeActs';
import { useHasPlace } from '../shell/places';
import { file, keyOf, type KnownCase } from './queries';

/** All that can be done in a case: with the case itself, with its file, and with each of its reports. */
export function CaseActs({ known: { caseId, reports } }: { known: KnownCase }) {
  const { t } = useTranslation('made');
  const times = useTimes();
  const cache = useQueryClient();
  const investigates = useHasPlace('/file');
  const hasFile = Boolean(useQuery({ ...file(caseId), enabled: investigates }).data) && investigates;
  const reread = () => cache.invalidateQueries({ queryKey: keyOf(caseId) });
  const screens = { demandAnswer: `/cases/${caseId}/duties/demand` };
  return (
    <>
      <MadeActs name={t('of.case')} service="notification" path="/v1/cases/{caseId}/" ids={{ caseId }} reread={reread} screens={screens} />
      {hasFile && (
        <MadeActs name={t('of.file')} service="investigation" path="/v1/investigations/{caseId}/" ids={{ caseId }} reread={reread} />
      )}
      {reports.map(({ reportId, receivedAt }) => (
        <MadeActs
          key={reportId}
          name={t('of.report', { at: times.instant(receivedAt) })}
          service="intake"
          path="/v1/reports/{reportId}/"
          ids={{ reportId }}
          reread={reread}
        />
      ))}
    </>
  );
}
