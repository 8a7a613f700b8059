import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { useTimes } from '../kit/time';
import type { PlanView } from './queries';

/** The matters of the plan: what is proposed, where the decision stands, and until when the person can appeal. */
export function Decisions({ view: { decisions } }: { view: PlanView }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const times = useTimes();
  if (decisions.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('decision.title')}>
      <Title headingLevel="h2">{t('decision.title')}</Title>
      <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('decision.title')}>
        <Thead>
          <Tr>
            <Th>{t('decision.what')}</Th>
            <Th>{t('decision.stage')}</Th>
            <Th>{t('decision.appeal')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {decisions.map((each) => (
            <Tr key={each.decisionId}>
              <Td dataLabel={t('decision.what')}>
                {each.about === 'CHANGE' && <strong>{t('decision.takesAway')} </strong>}
                {each.proposed.map(({ type }) => (type === undefined ? t('measure.noType') : labels.of('MeasureType', type))).join(' · ')}
              </Td>
              <Td dataLabel={t('decision.stage')}>
                {t(`decision.stages.${each.stage}`)}
                {each.outcome !== undefined && <div className="row-extra">{t(`decision.${each.about === 'CHANGE' ? 'changes' : 'outcomes'}.${each.outcome}`)}</div>}
                {each.alike !== undefined && <div className="row-extra">{t(`decision.alike.${each.alike}`)}</div>}
                {each.agenda !== undefined && <Agenda of={each.agenda} />}
                {each.proposed.some(({ held }) => held) && <div className="row-extra">{t('decision.held')}</div>}
                {each.basisChanged && (each.stage === 'PREPARED' || each.stage === 'DECIDED') && <div className="row-extra">{t('decision.changed')}</div>}
              </Td>
              <Td dataLabel={t('decision.appeal')}>{each.appealBy === undefined ? t('decision.notTold') : times.instant(each.appealBy)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </section>
  );
}

/** When the body meets, and whether it can decide: the quorum as a sentence. */
function Agenda({ of }: { of: NonNullable<PlanView['decisions'][number]['agenda']> }) {
  const { t } = useTranslation('plan');
  const times = useTimes();
  return (
    <div className="row-extra">
      {t('decision.agenda', { at: times.instant(of.meetsOn) })} {t(`decision.papers.${of.papersSent ? 'SENT' : 'OWED'}`)}{' '}
      {t('decision.quorum', { count: of.voted.length, seats: of.seats, needed: of.needed })}
    </div>
  );
}
