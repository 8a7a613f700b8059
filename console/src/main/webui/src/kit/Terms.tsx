import { useTranslation } from 'react-i18next';
import { runs, type Term } from '../api/terms';
import { useNoTerm } from './noTerm';
import { Said } from './Said';
import { useTimes } from './time';

/** Clocks of the law: what each asks for and by which norm, and how long is left. */
export function Terms({ of }: { of: Term[] }) {
  const noTerm = useNoTerm();
  return of.length === 0 ? (
    <p>{noTerm}</p>
  ) : (
    <ul className="terms">
      {of.map((term) => (
        <li key={term.deadlineId}>
          <Due of={term} /> · <Said of={term.explanation} />
        </li>
      ))}
    </ul>
  );
}

const ended = ({ state, inTime }: Term) => (state === 'MET' ? (inTime === false ? 'term.metLate' : 'term.met') : state === 'PASSED' ? 'term.passed' : 'term.withdrawn');

/** How long is left, or since when the State is late: the service says whether it is. */
export function Due({ of: term }: { of: Term }) {
  const { t } = useTranslation();
  const times = useTimes();
  if (!runs(term)) {
    return <span>{t(ended(term))}</span>;
  }
  if (term.state === 'PAUSED') {
    return <span>{t('term.paused')}</span>;
  }
  const due = times.due(term.due, term.state === 'BREACHED');
  return (
    <time dateTime={term.due} title={times.instant(term.due)} className={due.late ? 'late' : undefined}>
      {due.words}
    </time>
  );
}
