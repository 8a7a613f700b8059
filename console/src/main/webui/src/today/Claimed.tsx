import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { type Column, LineTable } from '../kit/list/LineTable';
import { useTimes } from '../kit/time';
import type { Waiting } from './queries';

interface Of {
  row: Waiting;
}

/** Reports that somebody else reads. */
export function Claimed({ rows }: { rows: Waiting[] }) {
  const { t } = useTranslation(['today', 'list']);
  const columns = useMemo(
    (): Column<Waiting>[] => [
      { key: 'case', label: t('column.case'), Cell: InCase },
      { key: 'area', label: t('list:area.title'), Cell: Area },
      { key: 'since', label: t('column.until'), Cell: Until },
      { key: 'act', label: t('column.act'), Cell: Act },
    ],
    [t],
  );
  return <LineTable label={t('claimed.title')} columns={columns} rows={rows} idOf={(row) => row.reportId} mark="report" />;
}

function InCase({ row }: Of) {
  return <Link to={`/queue/${row.reportId}`}>{row.caseNumber}</Link>;
}

function Area({ row }: Of) {
  return useLabels().area(row.firstLevelArea);
}

function Until({ row: { claim } }: Of) {
  const { t } = useTranslation('today');
  const times = useTimes();
  return claim && t('claimed.until', { until: times.clock(claim.until) });
}

function Act({ row }: Of) {
  const { t } = useTranslation('today');
  return <Link to={`/today/claim/${row.reportId}`}>{t('acts.claim.verb')}</Link>;
}
