import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, LineTable } from '../kit/list/LineTable';
import { useTimes } from '../kit/time';
import { Part } from './Part';
import { type Erased, erasures } from './queries';

interface Of {
  row: Erased;
}

/** Erasures that need the approval of a further person. */
export function SecondPerson({ begins }: { begins: (number: string) => boolean }) {
  const { t } = useTranslation('today');
  const columns = useMemo(
    (): Column<Erased>[] => [
      { key: 'case', label: t('column.case'), Cell: ({ row }) => row.caseNumber },
      { key: 'since', label: t('column.since'), Cell: Since },
      { key: 'approvals', label: t('erasures.have'), Cell: Approvals },
      { key: 'act', label: t('column.act'), Cell: Act },
    ],
    [t],
  );
  const waiting = (useQuery(erasures).data ?? []).filter(({ state, caseNumber }) => (state === 'ASKED' || state === 'HELD') && begins(caseNumber));
  return waiting.length === 0 ? null : (
    <Part id="erasures" title={t('erasures.title')} none="" empty={false}>
      <LineTable label={t('erasures.title')} columns={columns} rows={waiting} idOf={(each) => each.erasureId} mark="erasure" />
    </Part>
  );
}

function Since({ row: { requestedAt } }: Of) {
  const times = useTimes();
  return <time dateTime={requestedAt}>{times.ago(requestedAt)}</time>;
}

function Approvals({ row }: Of) {
  const { t } = useTranslation('today');
  return t('erasures.approvals', { count: row.approvals });
}

function Act({ row }: Of) {
  const { t } = useTranslation('today');
  return <Link to={`/today/erasure/${row.erasureId}`}>{t('acts.erasure.verb')}</Link>;
}
