import { SearchInput } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schemas } from '../api';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Group, Several, Words } from '../kit/fields';
import { Recorded } from '../kit/Recorded';
import { useTimes } from '../kit/time';
import { Changes } from './Changes';
import { triage } from './commands';
import { rowsOf, waiting, type Waiting } from './queries';
import { useReportCommand } from './useReportCommand';

interface Judged {
  urgency?: string;
  factors: string[];
  imminence?: string;
  reasons: string;
}

/** A person judges how urgent a report is, with the factors that are present and reasons. */
export function Triage() {
  const { t } = useTranslation(['queue', 'app']);
  const labels = useLabels();
  const times = useTimes();
  const { reportId = '' } = useParams();
  const draft = useDraft<Judged>(`triage ${reportId}`, () => ({ factors: [], reasons: '' }));
  const { command, before } = useReportCommand(draft.about, triage);
  const row = useRow(reportId);
  const { value, set } = draft;
  return (
    <CommandForm
      title={t('triage.title')}
      next={row && row.urgency === undefined ? t('triage.next', { due: times.instant(row.due) }) : t('triage.nextPlain')}
      verb={t('triage.verb')}
      command={command}
      body={() => bodyOf(value)}
      changes={<Changes before={before} onSeen={command.look} />}
      done={(answer) => <Recorded title={t('triage.done')} answer={answer} />}
    >
      {row && <p>{t('triage.suggested', { urgency: labels.of('Urgency', row.suggested.urgency) })}</p>}
      <Choice
        pointer="/urgency"
        label={t('triage.urgency')}
        options={labels.codes('Urgency')}
        value={value.urgency}
        onChoice={(urgency) => set({ urgency })}
      />
      <Factors value={value.factors} onChoice={(factors) => set({ factors })} />
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

/** The service says which fields are missing: the form sends what there is. */
function bodyOf(value: Judged): Schemas['ReportTriage'] {
  const factors = Object.fromEntries(value.factors.map((factor) => [factor, 'PRESENT' as const]));
  return {
    ...(value.urgency ? { urgency: value.urgency } : {}),
    ...(value.imminence ? { imminence: value.imminence } : {}),
    factors,
    ...(value.reasons.trim() ? { reasons: value.reasons } : {}),
  } as Schemas['ReportTriage'];
}

function useRow(reportId: string) {
  const list = useQueryClient().getQueryData<Waiting>(waiting.queryKey);
  return rowsOf(list).find((row) => row.reportId === reportId);
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function Factors({ value, onChoice }: { value: string[]; onChoice: (codes: string[]) => void }) {
  const { t } = useTranslation(['queue', 'app']);
  const [sought, setSought] = useState('');
  const all = useLabels().codes('TriageFactor');
  const found = all.filter((factor) => value.includes(factor.code) || plain(factor.label).includes(plain(sought)));
  return (
    <Group pointer="/factors" label={t('triage.factors')}>
      <SearchInput
        aria-label={t('triage.find')}
        placeholder={t('triage.find')}
        value={sought}
        onChange={(_, words) => setSought(words)}
        onClear={() => setSought('')}
        resetButtonLabel={t('app:close')}
      />
      <Several hidden pointer="/factors/of" label={t('triage.factors')} options={found} value={value} onChoice={onChoice} />
    </Group>
  );
}
