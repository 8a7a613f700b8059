import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Investigation } from '../api/investigation';
import { caseNumber } from '../kit/caseNumber';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { Recorded } from '../kit/Recorded';
import { said } from '../kit/said';
import { JUDGEMENTS } from './codes';
import { judge } from './commands';
import { useFile, useFileCommand } from './useFileCommand';

/** A person says what two cases that are alike have in common. */
export function Judgement() {
  const { t } = useTranslation('file');
  const { other = '' } = useParams();
  const { caseId } = useFile().view;
  const draft = useDraft<{ decision?: string; reasons: string }>(`match ${caseId} ${other}`, () => ({ reasons: '' }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, judge(other));
  return (
    <CommandForm
      title={t('judge.title', { number: caseNumber(other) })}
      next={t('judge.next')}
      verb={t('judge.verb')}
      command={command}
      body={() => said<Investigation['MatchVerdict']>(value)}
      changes={null}
      done={(answer) => <Recorded title={t('judge.done')} answer={answer} />}
    >
      <Choice
        pointer="/decision"
        label={t('judge.decision')}
        options={JUDGEMENTS.map((code) => ({ code, label: t(`judgement.${code}`) }))}
        value={value.decision}
        onChoice={(decision) => set({ decision })}
      />
      <Words pointer="/reasons" label={t('judge.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}
