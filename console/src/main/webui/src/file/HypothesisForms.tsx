import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Investigation } from '../api/investigation';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { onHypothesis, propose } from './commands';
import { useHypothesisName } from './Hypotheses';
import { hypotheses } from './queries';
import { useAbout, useFile, useFileCommand } from './useFileCommand';

export const ABOUT = ['WORK', 'PRIVATE_LIFE'] as const satisfies Investigation['StereotypeCheck'][];

/** A person adopts a hypothesis, with reasons. */
export function Adoption() {
  const { t } = useTranslation('file');
  const { hypothesisId = '' } = useParams();
  const { caseId } = useFile().view;
  const name = useHypothesisName(useQuery(hypotheses(caseId)).data ?? []);
  const draft = useDraft(useAbout('adoption', hypothesisId), () => ({ reasons: '' }));
  const command = useFileCommand(draft.about, () => onHypothesis.adoption({ caseId, hypothesisId }));
  return (
    <CommandForm words={(word) => t(`adopt.${word}`)} command={command} body={() => said(draft.value)}>
      <p>{t('adopt.this', { hypothesis: name(hypothesisId) })}</p>
      <Words pointer="/reasons" label={t('reasons')} value={draft.value.reasons} onWords={(reasons) => draft.set({ reasons })} />
    </CommandForm>
  );
}

/** A person proposes an alternative beside the link with the defence work. */
export function Proposal() {
  const { t } = useTranslation('file');
  const { caseId } = useFile().view;
  const draft = useDraft<{ stereotypeCheck?: string; statement: string; reasons: string }>(useAbout('hypothesis'), () => ({
    statement: '',
    reasons: '',
  }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, () => propose({ caseId }));
  return (
    <CommandForm words={(word) => t(`propose.${word}`)} command={command} body={() => said(value)}>
      <Words pointer="/statement" label={t('propose.statement')} value={value.statement} onWords={(statement) => set({ statement })} />
      <Choice
        pointer="/stereotypeCheck"
        label={t('about.title')}
        options={ABOUT.map((code) => ({ code, label: t(`about.${code}`) }))}
        value={value.stereotypeCheck}
        onChoice={(stereotypeCheck) => set({ stereotypeCheck })}
      />
      <Words pointer="/reasons" label={t('reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}
