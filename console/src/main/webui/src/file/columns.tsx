import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { caseNumber } from '../kit/caseNumber';
import type { Column } from '../kit/list/LineTable';
import { Next } from '../kit/list/Next';
import { Person } from '../kit/Person';
import { Due } from '../kit/Terms';
import { useTimes } from '../kit/time';
import { atFile } from '../made/screens';
import type { Listed } from './rows';

/** @param allDue all terms were read: a file without one has none that the reader may see */
export function useColumns(allDue: boolean): Column<Listed>[] {
  const { t } = useTranslation('file');
  return useMemo(
    (): Column<Listed>[] => [
      { key: 'number', label: t('column.number'), order: 'REGISTERED', Cell: CaseNumber },
      { key: 'due', label: t('column.due'), order: 'TERM', Cell: HowLong },
      { key: 'next', label: t('column.next'), gives: true, Cell: ({ row }) => <Next of={row.terms} allDue={allDue} /> },
      { key: 'act', label: t('column.act'), order: 'UNTOUCHED', Cell: LastAct },
      { key: 'where', label: t('column.where'), wide: true, Cell: Where },
      { key: 'standing', label: t('column.standing'), widest: true, Cell: Standing },
      { key: 'who', label: t('column.who'), Cell: Who },
    ],
    [t, allDue],
  );
}

interface Of {
  row: Listed;
}

function CaseNumber({ row: { file } }: Of) {
  return <Link to={atFile(file.caseId)}>{caseNumber(file.caseId)}</Link>;
}

function HowLong({ row: { terms: [next] } }: Of) {
  return next ? <Due of={next} /> : '—';
}

function LastAct({ row: { file } }: Of) {
  const { t } = useTranslation('file');
  const times = useTimes();
  if (file.touchedAt === undefined) {
    return null;
  }
  return (
    <>
      {file.lastAct === undefined ? t('noAct', { when: times.ago(file.touchedAt) }) : <time dateTime={file.touchedAt}>{times.ago(file.touchedAt)}</time>}
      {file.overdue > 0 && (
        <>
          {' · '}
          <span className="late">{t('overdueActs', { count: file.overdue })}</span>
        </>
      )}
    </>
  );
}

function Where({ row: { file } }: Of) {
  return useLabels().area(file.firstLevelArea);
}

function Standing({ row: { file } }: Of) {
  const { t } = useTranslation('file');
  return t(`standing.${file.standing}`);
}

function Who({ row: { file } }: Of) {
  const { t } = useTranslation('file');
  const who = file.mine ? 'mine' : file.investigator === undefined ? 'nobody' : file.released ? 'released' : 'another';
  return who === 'another' && file.investigator !== undefined ? <Person of={file.investigator} service="investigation" /> : t(`who.${who}`);
}
