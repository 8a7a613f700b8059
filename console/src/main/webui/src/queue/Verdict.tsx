import { useTranslation } from 'react-i18next';
import { useOutletContext } from 'react-router';
import type { Schemas } from '../api';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { decide } from './commands';
import type { ReportView } from './queries';
import { type OnReport, useAbout, useReportCommand } from './useReportCommand';

const DECISIONS = ['SAME', 'RELATED', 'DIFFERENT'] as const satisfies Schemas['PairDecision'][];

/** Whether two reports tell the same incident, belong to one chain, or have nothing to do with each other. */
export function Verdict({ there }: { there: ReportView }) {
  const { t } = useTranslation('queue');
  const { reportId } = useOutletContext<OnReport>().view;
  const { about, value, set } = useDraft<{ decision?: string; reasons: string }>(useAbout('pair', there.reportId), () => ({ reasons: '' }));
  const { command } = useReportCommand(about, () => decide({ reportId, other: there.reportId }));
  return (
    <CommandForm words={(word) => t(`verdict.${word}`)} command={command} body={() => said(value)}>
      <Choice
        pointer="/decision"
        label={t('verdict.decision')}
        options={DECISIONS.map((code) => ({ code, label: t(`verdict.of.${code}`, { number: there.caseNumber }) }))}
        value={value.decision}
        onChoice={(decision) => set({ decision })}
      />
      <Words pointer="/reasons" label={t('reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}
