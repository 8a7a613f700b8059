import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { useTimes } from '../kit/time';
import { Changes } from './Changes';
import { triage } from './commands';
import { Factors, type Weighed } from './Factors';
import { hasSuggestion } from './Suggested';
import { useAbout, useReportCommand } from './useReportCommand';
import { useRow } from './useRow';

interface Judged {
  urgency?: string;
  factors: Weighed;
  imminence?: string;
  reasons: string;
}

/** A person judges how urgent a report is, with the factors that were weighed and reasons. */
export function Triage() {
  const { t } = useTranslation(['queue', 'app']);
  const labels = useLabels();
  const times = useTimes();
  const { reportId = '' } = useParams();
  const draft = useDraft<Judged>(useAbout('triage'), () => ({ factors: {}, reasons: '' }));
  const { command, before } = useReportCommand(draft.about, (id) => triage({ reportId: id }));
  const row = useRow(reportId);
  const next = row && row.urgency === undefined ? t('triage.next', { due: times.instant(row.due) }) : t('triage.nextPlain');
  const { value, set } = draft;
  return (
    <CommandForm
      words={(word) => (word === 'next' ? next : t(`triage.${word}`))}
      hardWord="triage"
      command={command}
      body={() => said(value)}
      changes={<Changes before={before} onSeen={command.look} />}
    >
      {row && <p>{hasSuggestion(row) ? t('triage.suggested', { urgency: labels.of('Urgency', row.suggested.urgency) }) : t('triage.unsuggested')}</p>}
      <Choice
        pointer="/urgency"
        label={t('triage.urgency')}
        options={labels.codes('Urgency')}
        value={value.urgency}
        onChoice={(urgency) => set({ urgency })}
      />
      <Factors value={value.factors} onChange={(factors) => set({ factors })} />
      <Choice
        pointer="/imminence"
        label={t('triage.imminence')}
        options={(['YES', 'NO', 'UNKNOWN'] as const).map((code) => ({ code, label: t(`triage.imminent.${code}`) }))}
        value={value.imminence}
        onChoice={(imminence) => set({ imminence })}
      />
      <Words pointer="/reasons" label={t('triage.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}
