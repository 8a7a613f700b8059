import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import type { Protection } from '../api/protection';
import { Face } from '../kit/Face';
import { Loading } from '../kit/Loading';
import { useTimes } from '../kit/time';
import { useHasPlace } from '../shell/places';
import { useOnCase } from './onCase';
import { plans } from './queries';

/** The measures of the plans to which the case belongs, and how far each is. */
export function Measures() {
  const { t } = useTranslation('case');
  const { known } = useOnCase();
  const query = useQuery(plans(known.caseId));
  if (query.isPending) {
    return <Loading />;
  }
  return (
    <div className="tab">
      {(query.data ?? []).length === 0 && <p>{t('measures.noPlan')}</p>}
      {query.data?.map((plan) => <Plan key={plan.planId} plan={plan} caseId={known.caseId} />)}
    </div>
  );
}

function Plan({ plan, caseId }: { plan: Protection['PlanView']; caseId: string }) {
  const { t } = useTranslation(['case', 'plan']);
  const labels = useLabels();
  const times = useTimes();
  const linked = useHasPlace('/plan');
  return (
    <section>
      <Title headingLevel="h2">{t('measures.plan', { kind: labels.of('PartyKind', plan.kind) })}</Title>
      {plan.urgentRoute.includes(caseId) && <Face level={0}>{t('plan:urgent')}</Face>}
      {plan.measures.length === 0 ? (
        <p>{t('measures.none')}</p>
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('measures.type')}</th>
              <th scope="col">{t('measures.stage')}</th>
              <th scope="col">{t('measures.handed')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.measures.map((measure) => (
              <tr key={measure.measureId}>
                <th scope="row">{measure.type ? labels.of('MeasureType', measure.type) : t('measures.sealed')}</th>
                <td>{t(`plan:stage.${measure.stage}`)}</td>
                <td>{measure.handedOverAt !== undefined && times.instant(measure.handedOverAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {linked && <Link to={`/plan/${plan.planId}`}>{t('measures.open')}</Link>}
    </section>
  );
}
