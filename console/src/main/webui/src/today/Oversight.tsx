import { useTranslation } from 'react-i18next';
import { answerDemand } from '../api/oversight';
import type { Term } from '../api/terms';
import { OversightWords } from '../kit/OversightWords';
import { SayWhy, useActWords } from './SayWhy';

/** What the ombudsman demands to know is read, and answered. */
export function Oversight({ term }: { term: Term }) {
  const { t } = useTranslation('today');
  const words = useActWords('oversight');
  const oversightId = term.about ?? '';
  return (
    <>
      <OversightWords oversightId={oversightId} />
      <SayWhy
        words={words}
        draft={`oversight ${oversightId} ${term.caseId}`}
        field={{ pointer: '/answer', label: t('acts.oversight.field') }}
        send={(answer, keys) => answerDemand({ oversightId })({ answer }, keys)}
      />
    </>
  );
}
