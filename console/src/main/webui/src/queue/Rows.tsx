import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { Urgency } from '../kit/Face';
import { useTimes } from '../kit/time';
import type { Row } from './queries';

interface Shown {
  rows: Row[];
  chosen: string | undefined;
  onClaim: (reportId: string) => void;
}

/** The list in the service's order, a line for each: the most urgent first, and what is due first. */
export function Rows({ rows, chosen, onClaim }: Shown) {
  const { t } = useTranslation('queue');
  return (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('title')} isStickyHeader className="one-line">
      <Thead>
        <Tr>
          <Th>{t('column.number')}</Th>
          <Th>{t('column.waiting')}</Th>
          <Th>{t('column.urgency')}</Th>
          <Th>{t('column.what')}</Th>
          <Th className="wide">{t('column.where')}</Th>
          <Th className="wide">{t('column.channel')}</Th>
          <Th>{t('column.claim')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <OneRow key={row.reportId} row={row} chosen={row.reportId === chosen} onClaim={onClaim} />
        ))}
      </Tbody>
    </Table>
  );
}

/** Drawn anew only when it changes: a long list stays quick. */
const OneRow = memo(function OneRow({ row, chosen, onClaim }: { row: Row; chosen: boolean; onClaim: (reportId: string) => void }) {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const times = useTimes();
  const due = times.due(row.due);
  const what = useWhat()(row);
  return (
    <Tr data-report={row.reportId} isRowSelected={chosen}>
      <Td dataLabel={t('column.number')}>
        <Link to={`/queue/${row.reportId}`} aria-current={chosen || undefined}>
          {row.caseNumber}
        </Link>
      </Td>
      <Td dataLabel={t('column.waiting')}>
        <time dateTime={row.due} title={t('since', { when: times.ago(row.waitingSince) })} className={due.late ? 'late' : undefined}>
          {due.words}
        </time>
      </Td>
      <Td dataLabel={t('column.urgency')}>
        {row.urgency === undefined ? <Urgency of={row.suggested.urgency} suggested /> : <Urgency of={row.urgency} />}
      </Td>
      <Td dataLabel={t('column.what')}>
        <div className="cut" title={what}>
          {what}
        </div>
      </Td>
      <Td dataLabel={t('column.where')} className="wide">
        {labels.area(row.firstLevelArea)}
      </Td>
      <Td dataLabel={t('column.channel')} className="wide">
        {labels.of('Channel', row.channel)}
      </Td>
      <Td dataLabel={t('column.claim')}>
        <Claim row={row} onClaim={onClaim} />
      </Td>
    </Tr>
  );
});

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

function Claim({ row, onClaim }: { row: Row; onClaim: (reportId: string) => void }) {
  const { t } = useTranslation('queue');
  const times = useTimes();
  if (row.claim) {
    const until = times.clock(row.claim.until);
    return row.claim.yours ? t('claim.yours', { until }) : t('claim.another', { until });
  }
  const verb = t('claim.take');
  return (
    <Button
      variant="secondary"
      size="sm"
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
