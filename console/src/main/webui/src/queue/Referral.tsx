import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { Changes } from './Changes';
import { refer } from './commands';
import { useAbout, useReportCommand } from './useReportCommand';

/** Refers a report without consent, for reasons that are recorded. */
export function Referral() {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const draft = useDraft<{ to?: string; reasons: string }>(useAbout('referral'), () => ({ reasons: '' }));
  const { command, before } = useReportCommand(draft.about, (id) => refer({ reportId: id }));
  const { value, set } = draft;
  return (
    <CommandForm
      words={(word) => t(`referral.${word}`)}
      hardWord="referral"
      command={command}
      body={() => said(value)}
      changes={<Changes before={before} onSeen={command.look} />}
    >
      <Choice
        pointer="/to"
        label={t('referral.to')}
        options={labels.codes('ReferralDestination').filter((to) => to.code !== 'UNKNOWN')}
        value={value.to}
        onChoice={(to) => set({ to })}
      />
      <Words pointer="/reasons" label={t('referral.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}
