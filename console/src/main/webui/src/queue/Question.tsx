import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { Recorded } from '../kit/Recorded';
import { said } from '../kit/said';
import { ask } from './commands';
import { useAbout, useReportCommand } from './useReportCommand';

/** Asks the reporter, who finds the question with the receipt. The answer is read by opening the account. */
export function Question() {
  const { t } = useTranslation('queue');
  const { reportId = '' } = useParams();
  const { about, value, set } = useDraft(useAbout('question'), () => ({ words: '' }));
  const { command } = useReportCommand(about, (id) => ask({ reportId: id }));
  return (
    <CommandForm
      words={(word) => t(`question.${word}`)}
      command={command}
      body={() => said(value)}
      done={(answer) => (
        <>
          <Recorded title={t('question.done')} answer={answer} />
          <Link to={`/queue/${reportId}/opening`}>{t('question.read')}</Link>
        </>
      )}
    >
      <Words pointer="/words" label={t('question.words')} value={value.words} onWords={(words) => set({ words })} />
    </CommandForm>
  );
}
