import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Protection } from '../api/protection';
import { OpenedWords } from '../kit/OpenedWords';
import { OpeningForm } from '../kit/OpeningForm';
import { useOpened } from '../kit/useOpened';
import { openTask } from './queries';

/** Opens what was asked, for a purpose. The opening is on record before the first word is answered. */
export function TaskOpening() {
  const { t } = useTranslation('tasks');
  const { planId = '', taskId = '' } = useParams();
  const { opened, show, hide } = useOpened<Protection['AskedTasksOpenedTask']>();
  if (opened) {
    return (
      <OpenedWords title={t('asked')} until={opened.until} onClose={hide}>
        <p>{opened.what.institution ?? t('erased')}</p>
        <p>{opened.what.what ?? t('erased')}</p>
      </OpenedWords>
    );
  }
  return (
    <OpeningForm
      about={['opening', planId, taskId].join(' ')}
      parts={[{ code: 'TASK', label: t('asked') }]}
      next={t('next')}
      send={openTask(planId, taskId)}
      onOpened={show}
    />
  );
}
