import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Send } from '../api/act';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { said } from '../kit/said';
import { setApart } from './commands';
import { useAbout, useReportCommand } from './useReportCommand';

interface Asked {
  act: 'undoing' | 'apart';
  /** The party or the report that it is about. */
  of: string;
  send: (reportId: string) => Send<{ reasons: string }, unknown>;
}

/** An act on a report for which only reasons are asked. */
export function Reasoned({ act, of, send }: Asked) {
  const { t } = useTranslation('queue');
  const { about, value, set } = useDraft(useAbout(act, of), () => ({ reasons: '' }));
  const { command } = useReportCommand(about, send);
  return (
    <CommandForm words={(word) => t(`${act}.${word}`)} command={command} body={() => said(value)}>
      <Words pointer="/reasons" label={t('reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

/** A party that was recognised as one of an earlier report counts for itself again. */
export function SetApart() {
  const { party = '' } = useParams();
  return <Reasoned act="apart" of={party} send={(reportId) => setApart({ reportId, party })} />;
}
