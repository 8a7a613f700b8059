import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { useTimes } from '../kit/time';
import type { Row } from './queries';

const CODES = 3;
const DECLARED = 'IMMINENT_DANGER_DECLARED';

interface Shown {
  rows: Row[];
  chosen: string | undefined;
  onClaim: (reportId: string) => void;
}

/** The list in the service's order: the most urgent first, and what is due first. */
export function Rows({ rows, chosen, onClaim }: Shown) {
  const { t } = useTranslation('queue');
  return (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('title')} isStickyHeader>
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
  return (
    <Tr data-report={row.reportId} isRowSelected={chosen}>
      <Td dataLabel={t('column.number')}>
        <Link to={`/queue/${row.reportId}`} aria-current={chosen || undefined}>
          {row.caseNumber}
        </Link>
        {row.joinedInto !== undefined && <div className="row-extra">{t('joined', { number: row.joinedInto })}</div>}
        {row.incidents.map((each) => (
          <div key={each.party} className="row-extra">
            {t('incident', { number: each.number, of: each.of })}
          </div>
        ))}
      </Td>
      <Td dataLabel={t('column.waiting')}>
        <time dateTime={row.waitingSince}>{times.ago(row.waitingSince)}</time>
        <div className={due.late ? 'row-extra late' : 'row-extra'}>{due.words}</div>
        {row.newSince !== undefined && <div className="row-extra">{t('newSince', { when: times.ago(row.newSince) })}</div>}
      </Td>
      <Td dataLabel={t('column.urgency')}>
        <Urgency row={row} />
      </Td>
      <Td dataLabel={t('column.what')}>
        {row.imminentDanger && <div className="danger">{t('danger')}</div>}
        <div>
          {row.codes.length === 0 ? t('uncoded') : row.codes.slice(0, CODES).map(labels.threat).join(', ')}
          {row.codes.length > CODES && ` ${t('moreCodes', { count: row.codes.length - CODES })}`}
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

function Urgency({ row }: { row: Row }) {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const reason = (code: string) => (code === DECLARED ? t('danger') : labels.reason(code));
  if (row.urgency !== undefined) {
    return t('judged', { urgency: labels.of('Urgency', row.urgency) });
  }
  return (
    <>
      {t('suggested', { urgency: labels.of('Urgency', row.suggested.urgency) })}
      {row.suggested.because.length > 0 && (
        <div className="row-extra">{t('because', { reasons: row.suggested.because.map(reason).join(', ') })}</div>
      )}
    </>
  );
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
