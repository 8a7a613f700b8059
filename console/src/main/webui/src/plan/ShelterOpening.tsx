import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useLabels } from '../api/labels';
import type { Protection } from '../api/protection';
import { OpenedWords } from '../kit/OpenedWords';
import { OpeningForm } from '../kit/OpeningForm';
import { useOpened } from '../kit/useOpened';
import { useEventLines } from '../made/eventLines';
import { openShelter } from './commands';

/** Opens where the person is, for one of the two whom the relocation names. It is on record before the first word. */
export function ShelterOpening() {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const { planId = '', relocationId = '' } = useParams();
  const { opened, show, hide } = useOpened<Protection['OpenRelocationOpenedShelter']>();
  const eventLines = useEventLines(t('opening.erased'));
  if (opened) {
    const lines = eventLines?.(opened.what.events, (event) => labels.of('TimelineEvent', `protection.${event}`)) ?? [];
    return <OpenedWords title={t('relocation.where')} lines={lines} until={opened.until} onClose={hide} />;
  }
  return (
    <OpeningForm
      about={['shelter', planId, relocationId].join(' ')}
      parts={[{ code: 'SHELTER', label: t('relocation.where') }]}
      next={t('relocation.onRecord')}
      send={openShelter(planId, relocationId)}
      onOpened={show}
    />
  );
}
