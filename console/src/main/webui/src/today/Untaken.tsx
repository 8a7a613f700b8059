import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { caseNumber } from '../kit/caseNumber';
import { type Column, LineTable } from '../kit/list/LineTable';
import { useTimes } from '../kit/time';
import type { File } from './queries';

interface Of {
  row: File;
}

/** Files for which nobody answers, and the way to give each to somebody. */
export function Untaken({ files }: { files: File[] }) {
  const { t } = useTranslation(['today', 'list']);
  const columns = useMemo(
    (): Column<File>[] => [
      { key: 'case', label: t('column.case'), Cell: InCase },
      { key: 'area', label: t('list:area.title'), Cell: Area },
      { key: 'since', label: t('column.since'), Cell: Since },
      { key: 'act', label: t('column.act'), Cell: Give },
    ],
    [t],
  );
  return <LineTable label={t('untaken.title')} columns={columns} rows={files} idOf={(file) => file.caseId} mark="file" />;
}

function InCase({ row: { caseId } }: Of) {
  return <Link to={`/cases/${caseId}`}>{caseNumber(caseId)}</Link>;
}

function Area({ row }: Of) {
  return useLabels().area(row.firstLevelArea);
}

function Since({ row: { registeredAt } }: Of) {
  const { t } = useTranslation('today');
  const times = useTimes();
  return <time dateTime={registeredAt}>{t('untaken.since', { when: times.ago(registeredAt) })}</time>;
}

function Give({ row: { caseId } }: Of) {
  const { t } = useTranslation('today');
  return <Link to={`/today/file/${caseId}`}>{t('acts.file.verb')}</Link>;
}
