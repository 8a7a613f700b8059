import { Button } from '@patternfly/react-core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Term } from '../api/terms';
import { type Column, LineTable } from '../kit/list/LineTable';
import { useTermColumns } from '../kit/list/useTermColumns';
import { actOf } from './duties';

const FIRST = 10;

/** What a person may do about a term, or where they look. */
export type ToDo = (of: { row: Term }) => ReactNode;

interface Shown {
  of: Term[];
  label: string;
  sorting: { order: string | undefined; onOrder: (order: string) => void };
  /** Without one: the act by which a supervisor meets the term. */
  act?: ToDo;
}

/** Terms of the law, a line for each: in which case, since when or until when, what is owed, and by which function. */
export function TermRows({ of, label, sorting, act = ActLink }: Shown) {
  const { t } = useTranslation('today');
  const [all, setAll] = useState(false);
  const columns = useColumns(act);
  return (
    <>
      <LineTable label={label} columns={columns} rows={all ? of : of.slice(0, FIRST)} idOf={(term) => term.deadlineId} mark="term" {...sorting} />
      {!all && of.length > FIRST && (
        <Button variant="link" onClick={() => setAll(true)}>
          {t('all', { count: of.length })}
        </Button>
      )}
    </>
  );
}

function useColumns(act: ToDo): Column<Term>[] {
  const { t } = useTranslation('today');
  const ofTerm = useTermColumns();
  return useMemo((): Column<Term>[] => [...ofTerm, { key: 'act', label: t('column.act'), Cell: act }], [t, ofTerm, act]);
}

/** The act by which a person meets a term here, if there is one. */
export function ActLink({ row: term }: { row: Term }) {
  const { t } = useTranslation('today');
  const act = actOf(term);
  return act && <Link to={`/today/${act}/${term.deadlineId}?case=${term.caseId}`}>{t(`acts.${act}.verb`)}</Link>;
}
