import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { caseNumber } from '../kit/caseNumber';
import { useTimes } from '../kit/time';
import { atPlan } from '../made/screens';
import { useHasPlace } from '../shell/places';
import type { OnPlan } from './usePlanCommand';

/** The threats that the plan answers: the plan is a section of the case of each. */
export function Incidents({ on: { caseId, view } }: { on: OnPlan }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const times = useTimes();
  const onReports = useHasPlace('/queue');
  return (
    <section aria-label={t('incident.title')}>
      <Title headingLevel="h2">{t('incident.title')}</Title>
      <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('incident.title')}>
        <Thead>
          <Tr>
            <Th>{t('incident.number')}</Th>
            <Th>{t('incident.received')}</Th>
            <Th>{t('incident.danger')}</Th>
            <Th>{t('incident.consent')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {view.incidents.map((each) => (
            <Tr key={each.caseId}>
              <Td dataLabel={t('incident.number')}>
                {each.number}.{' '}
                {each.caseId === caseId ? (
                  t('incident.here', { number: caseNumber(caseId) })
                ) : (
                  <Link to={atPlan(each.caseId, view.planId)}>{caseNumber(each.caseId)}</Link>
                )}
                {onReports && (
                  <>
                    {' · '}
                    <Link to={`/queue/${each.reportId}`}>{t('incident.toReport')}</Link>
                  </>
                )}
              </Td>
              <Td dataLabel={t('incident.received')}>{times.instant(each.receivedAt)}</Td>
              <Td dataLabel={t('incident.danger')}>{t(view.urgentRoute.includes(each.caseId) ? 'incident.declared' : 'incident.notDeclared')}</Td>
              <Td dataLabel={t('incident.consent')}>
                {each.consent === undefined ? t('incident.asReported') : labels.of('ConsentState', each.consent)}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </section>
  );
}
