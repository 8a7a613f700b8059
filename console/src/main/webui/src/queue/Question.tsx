import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../api';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { Recorded } from '../kit/Recorded';
import { said } from '../kit/said';
import { ask } from './commands';
import { useReportCommand } from './useReportCommand';

/** Asks the reporter, who finds the question with the receipt. The answer is read by opening the account. */
export function Question() {
  const { t } = useTranslation('queue');
  const { reportId = '' } = useParams();
  const { about, value, set } = useDraft(`question ${reportId}`, () => ({ words: '' }));
  const { command } = useReportCommand(about, ask);
  return (
    <CommandForm
      title={t('question.title')}
      next={t('question.next')}
      verb={t('question.verb')}
      command={command}
      body={() => said<Schemas['ReportAskQuestion']>(value)}
      changes={null}
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
