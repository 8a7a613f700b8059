import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Moment, Words } from '../kit/fields';
import { inUtc, said } from '../kit/said';
import { handOver } from './commands';
import { Changes } from './facts';
import { OfMeasure } from './OfMeasure';
import { useAbout, usePlanCommand } from './usePlanCommand';

/** The authority says that a measure was handed over. Another person records that the other side confirms it. */
export function Handover() {
  const { t } = useTranslation('plan');
  const { measureId = '' } = useParams();
  const draft = useDraft(useAbout('handover', measureId), () => ({ note: '', occurredAt: '' }));
  const { command, before } = usePlanCommand(draft.about, (planId) => handOver({ planId, measureId }));
  const { value, set } = draft;
  return (
    <CommandForm
      words={(word) => t(`handover.${word}`)}
      command={command}
      body={() => said({ ...value, occurredAt: inUtc(value.occurredAt) })}
      changes={<Changes before={before} onSeen={command.look} />}
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
