import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { useAct } from './forms';
import { useWarning } from './OneWarning';
import { onWarning, type Warning } from './queries';

const REPLIES = ['WILL_ACT', 'HAS_ACTED', 'REFUSES'] as const satisfies Warning['answers'][number]['reply'][];

/** What an institution answered that was asked to act. */
export function Answered() {
  const { t } = useTranslation('warnings');
  const labels = useLabels();
  const { warningId, message } = useWarning();
  const { about, value, set } = useDraft<{ by?: string; reply?: string; words: string }>(`answer ${warningId}`, () => ({ words: '' }));
  const command = useAct(about, onWarning.answer({ warningId }));
  return (
    <CommandForm words={(word) => t(`answer.${word}`)} command={command} body={() => said(value)}>
      <Choice
        pointer="/by"
        label={t('answer.by')}
        options={(message?.askedOf ?? []).map((code) => ({ code, label: labels.institution(code) }))}
        value={value.by}
        onChoice={(by) => set({ by })}
      />
      <Choice
        pointer="/reply"
        label={t('answer.reply')}
        options={REPLIES.map((code) => ({ code, label: t(`reply.${code}`) }))}
        value={value.reply}
        onChoice={(reply) => set({ reply })}
      />
      <Words pointer="/words" label={t('answer.words')} value={value.words} onWords={(words) => set({ words })} />
    </CommandForm>
  );
}
