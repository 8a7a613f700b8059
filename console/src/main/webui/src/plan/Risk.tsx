import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Face } from '../kit/Face';
import { useTimes } from '../kit/time';
import type { PlanView } from './queries';

/** As urgencies: the highest level has the face of the highest urgency. */
const FACES = { EXTREME: 0, HIGH: 1, MEDIUM: 2, LOW: 3 } as const;

/** The level of risk in force, by when it is looked at again, and the levels before. */
export function Risk({ view: { riskLevel, assessments, secondAssessmentAwaited } }: { view: PlanView }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const times = useTimes();
  const [last, ...before] = assessments.toReversed();
  return (
    <section aria-label={t('risk.title')}>
      <Title headingLevel="h2">{t('risk.title')}</Title>
      {last === undefined || riskLevel === undefined ? (
        <p>{t('risk.none')}</p>
      ) : (
        <>
          <Face level={FACES[riskLevel]}>{labels.of('RiskLevel', riskLevel)}</Face>
          <p>{t('risk.nextBy', { at: times.instant(last.nextBy) })}</p>
        </>
      )}
      {secondAssessmentAwaited && <p role="status">{t('risk.second')}</p>}
      {before.length > 0 && <p className="row-extra">{t('risk.before', { levels: before.map((each) => labels.of('RiskLevel', each.level)).join(' ← ') })}</p>}
    </section>
  );
}
