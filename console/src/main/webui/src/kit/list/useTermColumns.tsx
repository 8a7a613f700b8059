import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../../api/labels';
import type { Term } from '../../api/terms';
import { caseNumber } from '../caseNumber';
import { Said } from '../Said';
import { useSay } from '../say';
import { Due } from '../Terms';
import type { Column } from './LineTable';

/** The columns of a list of terms: in which case, since when or until when, what is owed, and by which function. */
export function useTermColumns(): Column<Term>[] {
  const { t } = useTranslation('list');
  return useMemo(
    (): Column<Term>[] => [
      { key: 'case', label: t('term.case'), Cell: InCase },
      { key: 'due', label: t('term.due'), order: 'DUE', Cell: ({ row }) => <Due of={row} /> },
      { key: 'what', label: t('term.what'), order: 'WHAT', gives: true, Cell: What },
      { key: 'who', label: t('term.who'), order: 'WHO', Cell: Holder },
    ],
    [t],
  );
}

interface Of {
  row: Term;
}

function InCase({ row: { caseId } }: Of) {
  return <Link to={`/cases/${caseId}`}>{caseNumber(caseId)}</Link>;
}

/** What is owed in a few words; the sentence with its article stands where the act is, and here in the title. */
function What({ row: { label, explanation } }: Of) {
  const say = useSay();
  return (
    <div className="cut" title={say(explanation)}>
      <Said of={label ?? explanation} />
    </div>
  );
}

function Holder({ row }: Of) {
  return useLabels().of('Role', row.holder);
}
