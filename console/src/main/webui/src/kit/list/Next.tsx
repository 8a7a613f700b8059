import { useTranslation } from 'react-i18next';
import type { Term } from '../../api/terms';
import { useNoTerm } from '../noTerm';
import { Said } from '../Said';
import { useSay } from '../say';

/** The first of the terms of a row, in one line, and how many more there are. */
export function Next({ of: [next, ...others], allDue }: { of: Term[]; allDue: boolean }) {
  const { t } = useTranslation(['list', 'app']);
  const say = useSay();
  const noTerm = useNoTerm();
  if (!next) {
    return allDue ? noTerm : t('app:notYet');
  }
  const sentence = next.label ?? next.explanation;
  return (
    <div className="cut" title={say(sentence)}>
      <Said of={sentence} />
      {others.length > 0 && ` · ${t('moreTerms', { count: others.length })}`}
    </div>
  );
}
