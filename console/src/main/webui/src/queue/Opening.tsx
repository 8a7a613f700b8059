import { useTranslation } from 'react-i18next';
import { useNavigate, useOutletContext, useParams } from 'react-router';
import type { Schemas } from '../api';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { Changes } from './Changes';
import { open } from './commands';
import { type OnReport, useReportCommand } from './useReportCommand';

const PARTS = ['ACCOUNT', 'PARTIES', 'REPORTER'] as const;

/** Opens a sealed part. The purpose is on record before the first word is answered. */
export function Opening() {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const go = useNavigate();
  const { reportId = '' } = useParams();
  const draft = useDraft<{ part: string; purpose?: string; reasons: string }>(`opening ${reportId}`, () => ({
    part: 'ACCOUNT',
    purpose: 'TRIAGE',
    reasons: '',
  }));
  const { opened } = useOutletContext<OnReport>();
  const { command, before } = useReportCommand(draft.about, open, (answer) => {
    opened(answer);
    void go(`/queue/${reportId}`);
  });
  const { value, set } = draft;
  return (
    <CommandForm
      title={t('opening.title')}
      next={t('opening.next')}
      verb={t('opening.verb')}
      command={command}
      body={() =>
        ({ part: value.part, purpose: value.purpose, ...(value.reasons.trim() ? { reasons: value.reasons } : {}) }) as Schemas['Opening']
      }
      changes={<Changes before={before} onSeen={command.look} />}
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
