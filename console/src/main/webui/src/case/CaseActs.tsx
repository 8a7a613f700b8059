import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../kit/time';
import { MadeActs } from '../made/MadeActs';
import { screensOfFile, screensOfReport } from '../made/screens';
import { useHasPlace } from '../shell/places';
import { useSession } from '../shell/useSession';
import { file, keyOf, type KnownCase } from './queries';

/** Those who may read a file: `readInvestigation` admits them. */
const READERS = ['investigator', 'supervisor', 'ombudsman'];

/** All that can be done in a case: with the case itself, with its file, and with each of its reports. */
export function CaseActs({ known: { caseId, reports } }: { known: KnownCase }) {
  const { t } = useTranslation('made');
  const times = useTimes();
  const cache = useQueryClient();
  const [worksOnFiles, worksOnReports] = [useHasPlace('/file'), useHasPlace('/queue')];
  const reads = useSession().now.functions.some((each) => READERS.includes(each));
  const hasFile = Boolean(useQuery({ ...file(caseId), enabled: reads }).data) && reads;
  const reread = () => cache.invalidateQueries({ queryKey: keyOf(caseId) });
  const screens = { demandAnswer: `/cases/${caseId}/duties/demand` };
  return (
    <>
      <MadeActs name={t('of.case')} service="notification" path="/v1/cases/{caseId}/" ids={{ caseId }} reread={reread} screens={screens} />
      {hasFile && (
        <MadeActs
          name={t('of.file')}
          service="investigation"
          path="/v1/investigations/{caseId}/"
          ids={{ caseId }}
          reread={reread}
          screens={worksOnFiles ? screensOfFile(caseId) : {}}
        />
      )}
      {reports.map(({ reportId, receivedAt }) => (
        <MadeActs
          key={reportId}
          name={t('of.report', { at: times.instant(receivedAt) })}
          service="intake"
          path="/v1/reports/{reportId}/"
          ids={{ reportId }}
          reread={reread}
          screens={worksOnReports ? screensOfReport(reportId) : {}}
        />
      ))}
    </>
  );
}
