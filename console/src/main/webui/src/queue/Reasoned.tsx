import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schemas } from '../api';
import { useDraft } from '../kit/draft';
import { ReasonsForm } from '../kit/ReasonsForm';
import type { Keys } from '../kit/useCommand';
import { setApart } from './commands';
import { useReportCommand } from './useReportCommand';

type Why = Schemas['RelateReportsUndoing'];

interface Asked {
  act: 'undoing' | 'apart';
  about: string;
  send: (reportId: string) => (body: Why, keys: Keys) => Promise<Schemas['CommandDone']>;
}

/** An act on a report for which only reasons are asked. */
export function Reasoned({ act, about, send }: Asked) {
  const { t } = useTranslation('queue');
  const draft = useDraft(about, () => ({ reasons: '' }));
  const { command } = useReportCommand(about, send);
  return (
    <ReasonsForm
      words={(word) => t(`${act}.${word}`)}
      command={command}
      value={draft.value}
      label={t('reasons')}
      onReasons={(reasons) => draft.set({ reasons })}
    />
  );
}

/** A party that was recognised as one of an earlier report counts for itself again. */
export function SetApart() {
  const { party = '' } = useParams();
  return <Reasoned act="apart" about={`apart ${party}`} send={setApart(party)} />;
}
