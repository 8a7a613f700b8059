import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Protection } from '../api/protection';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Moment, Words } from '../kit/fields';
import { Recorded } from '../kit/Recorded';
import { inUtc, said } from '../kit/said';
import { handOver } from './commands';
import { Changes } from './facts';
import { OfMeasure } from './OfMeasure';
import { usePlanCommand } from './usePlanCommand';

/** The authority says that a measure was handed over. Another person records that the other side confirms it. */
export function Handover() {
  const { t } = useTranslation('plan');
  const { measureId = '' } = useParams();
  const draft = useDraft(`handover ${measureId}`, () => ({ note: '', occurredAt: '' }));
  const { command, before } = usePlanCommand(draft.about, handOver(measureId));
  const { value, set } = draft;
  return (
    <CommandForm
      title={t('handover.title')}
      next={t('handover.next')}
      verb={t('handover.verb')}
      command={command}
      body={() => said<Protection['MeasureHandover']>({ ...value, occurredAt: inUtc(value.occurredAt) })}
      changes={<Changes before={before} onSeen={command.look} />}
      done={(answer) => <Recorded title={t('handover.done')} answer={answer} />}
    >
      <OfMeasure view={before} measureId={measureId} />
      <Moment
        pointer="/occurredAt"
        label={t('handover.at')}
        value={value.occurredAt}
        onMoment={(occurredAt) => set({ occurredAt })}
      />
      <Words pointer="/note" label={t('handover.note')} value={value.note} onWords={(note) => set({ note })} />
    </CommandForm>
  );
}
