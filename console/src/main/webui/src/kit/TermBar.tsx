import { useTranslation } from 'react-i18next';
import { runs, type Term } from '../api/terms';
import { Said } from './Said';
import { useSay } from './say';
import { Due } from './Terms';
import { useNow } from './time';

/** A clock of the law: what it asks for, how long is left in words and as a bar that fills, its sentence and norm. */
export function TermBar({ of: term }: { of: Term }) {
  const { t } = useTranslation();
  const say = useSay();
  const label = term.label ? say(term.label) : t('term.other');
  return (
    <div className="term">
      <div className="term-head">
        <strong>{label}</strong> <Due of={term} />
      </div>
      {runs(term) && term.state !== 'PAUSED' && <Bar of={term} late={term.state === 'BREACHED'} />}
      <p className="row-extra">
        <Said of={term.explanation} />
      </p>
    </div>
  );
}

/** The part of the time that is over. The words beside it say the same. */
export function Bar({ of, late }: { of: { start: string; due: string }; late: boolean }) {
  const now = useNow(15_000);
  const start = Date.parse(of.start);
  const part = late ? 1 : Math.min(Math.max((now - start) / (Date.parse(of.due) - start || 1), 0), 1);
  return (
    <div className={late ? 'bar-of over' : 'bar-of'} aria-hidden="true">
      <span style={{ inlineSize: `${(part * 100).toFixed(1)}%` }} />
    </div>
  );
}
