import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { PlanView } from './queries';

type Appeal = PlanView['appeals'][number];

/** What the person appeals against, and how far each appeal has come. Their words are sealed. */
export function Appeals({ view: { appeals } }: { view: PlanView }) {
  const { t } = useTranslation('plan');
  if (appeals.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('appeal.title')}>
      <Title headingLevel="h2">{t('appeal.title')}</Title>
      <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('appeal.title')}>
        <Thead>
          <Tr>
            <Th>{t('appeal.what')}</Th>
            <Th>{t('appeal.stage')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {appeals.map((each) => (
            <Tr key={each.appealId}>
              <Td dataLabel={t('appeal.what')}>
                {t(`appeal.against.${each.against}`)}
                {each.urgent && <strong> · {t('appeal.urgent')}</strong>}
                {each.late && <> · {t('appeal.late')}</>}
              </Td>
              <Td dataLabel={t('appeal.stage')}>{t(`appeal.stages.${stage(each)}`)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </section>
  );
}

const stage = ({ withdrawn, outcome, study }: Appeal) => (withdrawn ? 'WITHDRAWN' : (outcome ?? study));
