import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Protection } from '../api/protection';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Moment, Words } from '../kit/fields';
import { inUtc, said } from '../kit/said';
import { onHandover } from './commands';
import { Changes } from './facts';
import { OfMeasure } from './OfMeasure';
import { useAbout, usePlanCommand } from './usePlanCommand';

const VOICES = ['BENEFICIARY', 'REPRESENTATIVE', 'SECOND_SOURCE'] as const satisfies Protection['Voice'][];

export const Confirmation = () => <Statement act="confirmation" />;
export const Contestation = () => <Statement act="contestation" />;

/** What the other side says of a handover, and who says it. */
function Statement({ act }: { act: 'confirmation' | 'contestation' }) {
  const { t } = useTranslation('plan');
  const { measureId = '' } = useParams();
  const draft = useDraft<{ by?: string; note: string; occurredAt: string }>(useAbout(act, measureId), () => ({ note: '', occurredAt: '' }));
  const { command, before } = usePlanCommand(draft.about, (planId) => onHandover[act]({ planId, measureId }));
  const { value, set } = draft;
  return (
    <CommandForm
      words={(word) => t(`${act}.${word}`)}
      command={command}
      body={() => said({ ...value, occurredAt: inUtc(value.occurredAt) })}
      changes={<Changes before={before} onSeen={command.look} />}
    >
      <OfMeasure view={before} measureId={measureId} />
      <Choice
        pointer="/by"
        label={t('voice.title')}
        options={VOICES.map((code) => ({ code, label: t(`voice.${code}`) }))}
        value={value.by}
        onChoice={(by) => set({ by })}
      />
      <Moment pointer="/occurredAt" label={t('voice.at')} value={value.occurredAt} onMoment={(occurredAt) => set({ occurredAt })} />
      <Words pointer="/note" label={t('voice.note')} value={value.note} onWords={(note) => set({ note })} />
    </CommandForm>
  );
}
