import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MadeActs } from '../made/MadeActs';
import { keyOf, type KnownCase } from './queries';
import { useThings } from './useThings';

/** All that can be done in a case: with the case itself, with its file, and with each of its reports. */
export function CaseActs({ known }: { known: KnownCase }) {
  const { t } = useTranslation('made');
  const cache = useQueryClient();
  const { caseId } = known;
  const things = useThings(known);
  const reread = () => cache.invalidateQueries({ queryKey: keyOf(caseId) });
  const screens = { demandAnswer: `/cases/${caseId}/duties/demand` };
  return (
    <>
      <MadeActs name={t('of.case')} service="notification" path="/v1/cases/{caseId}/" ids={{ caseId }} reread={reread} screens={screens} />
      {things.map((each) => (
        <MadeActs key={each.path + Object.values(each.ids).join(' ')} {...each} />
      ))}
    </>
  );
}
