import { useTranslation } from 'react-i18next';
import { useNavigate, useOutletContext, useParams } from 'react-router';
import type { Protection } from '../api/protection';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { open } from './commands';
import { type OnPlan, usePlanCommand } from './usePlanCommand';

const PARTS = ['MEASURES', 'DELIVERIES', 'SEPARATIONS'] as const satisfies Protection['PlanPart'][];

/** Opens what is sealed in a plan. The purpose is on record before the first word is answered. */
export function Opening() {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const go = useNavigate();
  const { planId = '' } = useParams();
  const draft = useDraft<{ part: string; purpose: string; reasons: string }>(`opening ${planId}`, () => ({
    part: 'MEASURES',
    purpose: 'PROTECTION',
    reasons: '',
  }));
  const { opened } = useOutletContext<OnPlan>();
  const { command } = usePlanCommand(draft.about, (id) => open({ planId: id }), (answer) => {
    opened(answer);
    void go(`/plan/${planId}`);
  });
  const { value, set } = draft;
  return (
    <CommandForm
      words={(word) => (word === 'done' ? '' : t(`opening.${word}`))}
      command={command}
      body={() => said(value)}
      done={() => null}
    >
      <Choice
        pointer="/part"
        label={t('opening.part')}
        options={PARTS.map((code) => ({ code, label: t(`opening.parts.${code}`) }))}
        value={value.part}
        onChoice={(part) => set({ part })}
      />
      <Choice
        pointer="/purpose"
        label={t('opening.purpose')}
        options={labels.codes('OpeningPurpose').filter((purpose) => purpose.code !== 'UNKNOWN')}
        value={value.purpose}
        onChoice={(purpose) => set({ purpose })}
      />
      <Words pointer="/reasons" label={t('opening.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}
