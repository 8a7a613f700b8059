import { useTranslation } from 'react-i18next';
import type { Term } from '../api/terms';
import { answerInactivity } from './commands';
import { isInactivity, STEPS } from './duties';
import { SayWhy, useActWords } from './SayWhy';

/** What is to be done about a file that nobody works on. */
export function Inactivity({ term }: { term: Term }) {
  const { t } = useTranslation('today');
  const words = useActWords('inactivity');
  if (!isInactivity(term.ruleId)) {
    return null;
  }
  const step = STEPS[term.ruleId];
  return (
    <SayWhy
      words={words}
      draft={`inactivity ${term.deadlineId} ${term.caseId}`}
      field={{ pointer: '/instruction', label: t('acts.inactivity.field') }}
      send={(instruction, keys) =>
        answerInactivity({ caseId: term.caseId })({ deadlineId: term.about ?? term.deadlineId, step, instruction }, keys)
      }
    />
  );
}
