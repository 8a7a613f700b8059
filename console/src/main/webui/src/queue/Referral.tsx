import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schemas } from '../api';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { Recorded } from '../kit/Recorded';
import { Changes } from './Changes';
import { refer } from './commands';
import { useReportCommand } from './useReportCommand';

/** Refers a report without consent, for reasons that are recorded. */
export function Referral() {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const { reportId = '' } = useParams();
  const draft = useDraft<{ to?: string; reasons: string }>(`referral ${reportId}`, () => ({ reasons: '' }));
  const { command, before } = useReportCommand(draft.about, refer);
  const { value, set } = draft;
  return (
    <CommandForm
      title={t('referral.title')}
      next={t('referral.next')}
      verb={t('referral.verb')}
      command={command}
      body={() =>
        ({ ...(value.to ? { to: value.to } : {}), ...(value.reasons.trim() ? { reasons: value.reasons } : {}) }) as Schemas['ReferReport']
      }
      changes={<Changes before={before} onSeen={command.look} />}
      done={(answer) => <Recorded title={t('referral.done')} answer={answer} />}
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
