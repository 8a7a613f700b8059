import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimes } from '../kit/time';
import { atPlan } from '../made/screens';
import type { OnPlan } from './usePlanCommand';

/** Where each relocation stands, and what the person wants. The place is sealed, and two named persons open it. */
export function Relocations({ on: { caseId, view } }: { on: OnPlan }) {
  const { t } = useTranslation('plan');
  const times = useTimes();
  const { relocations, planId } = view;
  if (relocations.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('relocation.title')}>
      <Title headingLevel="h2">{t('relocation.title')}</Title>
      <p>{t('relocation.next')}</p>
      <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('relocation.title')}>
        <Thead>
          <Tr>
            <Th>{t('relocation.stage')}</Th>
            <Th>{t('relocation.asked')}</Th>
            <Th>{t('relocation.wants')}</Th>
            <Th>{t('relocation.place')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {relocations.map(({ relocationId, stage, wants, askedAt }) => (
            <Tr key={relocationId}>
              <Td dataLabel={t('relocation.stage')}>{t(`relocation.stages.${stage}`)}</Td>
              <Td dataLabel={t('relocation.asked')}>{askedAt === undefined ? '—' : times.instant(askedAt)}</Td>
              <Td dataLabel={t('relocation.wants')}>{wants === undefined ? t('relocation.notAsked') : t(`relocation.wishes.${wants}`)}</Td>
              <Td dataLabel={t('relocation.place')}>
                <Link to={atPlan(caseId, planId, `shelter/${relocationId}`)}>{t('relocation.open')}</Link>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </section>
  );
}
