import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { caseNumber } from '../kit/caseNumber';
import { useTimes } from '../kit/time';
import type { File, Waiting } from './queries';

/** Files for which nobody answers. */
export function Untaken({ files }: { files: File[] }) {
  const { t } = useTranslation('today');
  const labels = useLabels();
  const times = useTimes();
  return (
    <ul className="rows">
      {files.map((file) => (
        <li key={file.caseId}>
          <Link to={`/cases/${file.caseId}`}>{caseNumber(file.caseId)}</Link>
          <span>{labels.area(file.firstLevelArea)}</span>
          <time dateTime={file.registeredAt}>{t('untaken.since', { when: times.ago(file.registeredAt) })}</time>
        </li>
      ))}
    </ul>
  );
}

/** Reports that somebody else reads. */
export function Claimed({ rows }: { rows: Waiting[] }) {
  const { t } = useTranslation('today');
  const labels = useLabels();
  const times = useTimes();
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.reportId}>
          <Link to={`/queue/${row.reportId}`}>{row.caseNumber}</Link>
          <span>{labels.area(row.firstLevelArea)}</span>
          {row.claim && <span>{t('claimed.until', { until: times.clock(row.claim.until) })}</span>}
          <Link to={`/today/claim/${row.reportId}`}>{t('acts.claim.verb')}</Link>
        </li>
      ))}
    </ul>
  );
}
