import { Button } from '@patternfly/react-core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { Urgency } from '../kit/Face';
import { type Column, Cut } from '../kit/list/LineTable';
import { useTimes } from '../kit/time';
import type { Row } from './queries';
import { Suggested } from './Suggested';

/** The columns of the queue. A click on the term sorts by time alone, a click on the urgency as the service does by itself. */
export function useColumns(onClaim: (reportId: string) => void): Column<Row>[] {
  const { t } = useTranslation('queue');
  return useMemo(
    (): Column<Row>[] => [
      { key: 'number', label: t('column.number'), Cell: CaseNumber },
      { key: 'waiting', label: t('column.waiting'), order: 'OLDEST', Cell: Waits },
      { key: 'urgency', label: t('column.urgency'), order: 'URGENCY', Cell: Urgent },
      { key: 'what', label: t('column.what'), gives: true, Cell: What },
      { key: 'where', label: t('column.where'), wide: true, Cell: Where },
      { key: 'channel', label: t('column.channel'), widest: true, Cell: Via },
      { key: 'claim', label: t('column.claim'), Cell: ({ row }) => <Claim row={row} onClaim={onClaim} /> },
    ],
    [t, onClaim],
  );
}

interface Of {
  row: Row;
}

function CaseNumber({ row, chosen }: Of & { chosen: boolean }) {
  return (
    <Link to={`/queue/${row.reportId}`} aria-current={chosen || undefined}>
      {row.caseNumber}
    </Link>
  );
}

function Waits({ row }: Of) {
  const { t } = useTranslation('queue');
  const times = useTimes();
  const due = times.due(row.due);
  return (
    <time dateTime={row.due} title={t('since', { when: times.ago(row.waitingSince) })} className={due.late ? 'late' : undefined}>
      {due.words}
    </time>
  );
}

function Urgent({ row }: Of) {
  return row.urgency === undefined ? <Suggested by={row} /> : <Urgency of={row.urgency} />;
}

function What({ row }: Of) {
  return <Cut>{useWhat()(row)}</Cut>;
}

function Where({ row }: Of) {
  return useLabels().area(row.firstLevelArea);
}

function Via({ row }: Of) {
  return useLabels().of('Channel', row.channel);
}

/** What is known without opening the report, in one line: first what is new, then the danger, then the codes. */
function useWhat(): (row: Row) => string {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const times = useTimes();
  return (row) =>
    [
      row.newSince === undefined ? '' : t('newSince', { when: times.ago(row.newSince) }),
      row.imminentDanger ? t('danger') : '',
      row.codes.length === 0 ? t('uncoded') : row.codes.map(labels.threat).join(', '),
      row.joinedInto === undefined ? '' : t('joined', { number: row.joinedInto }),
      ...row.incidents.map((each) => t('incident', { number: each.number, of: each.of })),
    ]
      .filter(Boolean)
      .join(' · ');
}

function Claim({ row, onClaim }: Of & { onClaim: (reportId: string) => void }) {
  const { t } = useTranslation('queue');
  const times = useTimes();
  if (row.claim) {
    const until = times.clock(row.claim.until);
    return row.claim.yours ? t('claim.yours', { until }) : t('claim.another', { until });
  }
  const verb = t('claim.take');
  return (
    <Button
      variant="link"
      isInline
      aria-label={t('claim.ofCase', { verb, number: row.caseNumber })}
      onClick={({ currentTarget }) => {
        currentTarget.closest('tr')?.querySelector('a')?.focus(); // the button goes when the report is taken
        onClaim(row.reportId);
      }}
    >
      {verb}
    </Button>
  );
}
