import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schemas } from '../api';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { Recorded } from '../kit/Recorded';
import { said } from '../kit/said';
import type { Keys } from '../kit/useCommand';
import { setApart } from './commands';
import { useReportCommand } from './useReportCommand';

type Why = Schemas['PairUndoing'];

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
    <CommandForm
      title={t(`${act}.title`)}
      next={t(`${act}.next`)}
      verb={t(`${act}.verb`)}
      command={command}
      body={() => said<Why>(draft.value)}
      changes={null}
      done={(answer) => <Recorded title={t(`${act}.done`)} answer={answer} />}
    >
      <Words pointer="/reasons" label={t('reasons')} value={draft.value.reasons} onWords={(reasons) => draft.set({ reasons })} />
    </CommandForm>
  );
}

/** A party that was recognised as one of an earlier report counts for itself again. */
export function SetApart() {
  const { party = '' } = useParams();
  return <Reasoned key={party} act="apart" about={`apart ${party}`} send={setApart(party)} />;
}
