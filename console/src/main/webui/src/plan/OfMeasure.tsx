import { useTranslation } from 'react-i18next';
import { useMeasureName } from './facts';
import type { PlanView } from './queries';

/** Which measure a form is about. */
export function OfMeasure({ view, measureId }: { view: PlanView; measureId: string }) {
  const { t } = useTranslation('plan');
  const name = useMeasureName();
  const measure = view.measures.find((each) => each.measureId === measureId);
  return measure ? <p>{t('measure.this', { measure: name(measure, view.measures) })}</p> : null;
}
