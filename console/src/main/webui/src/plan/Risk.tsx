import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { caseNumber } from '../kit/caseNumber';
import { Face } from '../kit/Face';
import { useTimes } from '../kit/time';
import { FACES } from './faces';
import type { PlanView } from './queries';

/** The level of risk in force, by when it is looked at again, and the levels before. */
export function Risk({ view: { riskLevel, assessments, secondAssessmentAwaited, secondAssessmentByAnother, reviews, floors, orders } }: { view: PlanView }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const times = useTimes();
  const last = assessments.at(-1);
  return (
    <section aria-label={t('risk.title')}>
      <Title headingLevel="h2">{t('risk.title')}</Title>
      {riskLevel !== undefined && <Face level={FACES[riskLevel]}>{labels.of('RiskLevel', riskLevel)}</Face>}
      {last === undefined ? <p>{t('risk.none')}</p> : <p>{t('risk.nextBy', { at: times.instant(last.nextBy) })}</p>}
      {floors.map((cause) => (
        <p key={cause}>{t(`risk.floors.${cause}`)}</p>
      ))}
      {orders.some((each) => each.liftProposed) && <p role="status">{t('risk.liftProposed')}</p>}
      {secondAssessmentAwaited && <p role="status">{t(secondAssessmentByAnother ? 'risk.secondByAnother' : 'risk.second')}</p>}
      {reviews.map((each) => (
        <p key={each.reviewId} role="status">
          {t(`risk.reviews.${each.kind}`, { number: caseNumber(each.caseId) })} {each.noChangeFound && t('risk.noChangeFound')}
        </p>
      ))}
    </section>
  );
}
