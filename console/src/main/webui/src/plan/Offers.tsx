import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import type { PlanView } from './queries';

/** What was offered to the person, and what they said to each measure. */
export function Offers({ view: { offers } }: { view: PlanView }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  if (offers.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('offer.title')}>
      <Title headingLevel="h2">{t('offer.title')}</Title>
      <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('offer.title')}>
        <Thead>
          <Tr>
            <Th>{t('measure.what')}</Th>
            <Th>{t('offer.answer')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {offers
            .flatMap((each) => each.measures)
            .map(({ offeredId, type, answer, unheard }) => (
              <Tr key={offeredId}>
                <Td dataLabel={t('measure.what')}>{type === undefined ? t('measure.noType') : labels.of('MeasureType', type)}</Td>
                <Td dataLabel={t('offer.answer')}>
                  {t(`offer.answers.${answer ?? 'NONE'}`)}
                  {unheard && <p>{t('offer.unheard')}</p>}
                </Td>
              </Tr>
            ))}
        </Tbody>
      </Table>
    </section>
  );
}
