import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../kit/time';
import type { PlanView } from './queries';

/** What other institutions owe to the person, and where each task stands. Their names are sealed. */
export function Tasks({ view: { tasks } }: { view: PlanView }) {
  const { t } = useTranslation('plan');
  const times = useTimes();
  if (tasks.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('task.title')}>
      <Title headingLevel="h2">{t('task.title')}</Title>
      <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('task.title')}>
        <Thead>
          <Tr>
            <Th>{t('task.what')}</Th>
            <Th>{t('task.stage')}</Th>
            <Th>{t('task.due')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {tasks.map(({ taskId, kind, stage, due }) => (
            <Tr key={taskId}>
              <Td dataLabel={t('task.what')}>{t(`task.kinds.${kind}`)}</Td>
              <Td dataLabel={t('task.stage')}>{t(`task.stages.${stage}`)}</Td>
              <Td dataLabel={t('task.due')}>{due === undefined ? '—' : times.instant(due)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </section>
  );
}
