import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { caseNumber } from '../kit/caseNumber';
import { Changed, type Facts } from '../kit/Changed';
import { type Measure, plan, type PlanView } from './queries';

/** The name of a measure, for people: its type, and which of its kind it is. */
export function useMeasureName(): (measure: Measure, among: Measure[]) => string {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const name = (measure: Measure) => (measure.type === undefined ? t('measure.noType') : labels.of('MeasureType', measure.type));
  return (measure, among) => {
    const alike = among.filter((each) => each.type === measure.type);
    return alike.length > 1 ? `${name(measure)} (${alike.indexOf(measure) + 1})` : name(measure);
  };
}

/** What the person reads of a plan, line by line: what differs is shown when it has changed. */
export function useFacts(): (view: PlanView) => Facts {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const name = useMeasureName();
  return (view) =>
    new Map([
      ...view.incidents.map((each): [string, string] => [
        t('facts.incident', { number: caseNumber(each.caseId) }),
        each.consent === undefined ? t('facts.there') : labels.of('ConsentState', each.consent),
      ]),
      ...view.measures.map((each): [string, string] => [name(each, view.measures), t(`stage.${each.stage}`)]),
      [t('facts.urgent'), t('facts.cases', { count: view.urgentRoute.length })],
      [t('facts.separations'), String(view.separations.length)],
    ]);
}

/** What changed since the person read the plan. */
export function Changes({ before, onSeen }: { before: PlanView; onSeen: (version: string) => void }) {
  const facts = useFacts();
  const now = useQuery(plan(before.planId)).data;
  return now ? <Changed before={facts(before)} now={facts(now.view)} onSeen={() => onSeen(now.version)} /> : null;
}
