import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHasDraft } from '../kit/draft';
import { NotRead } from '../kit/NotRead';
import { useTimes } from '../kit/time';
import { useHasPlace } from '../shell/places';
import { aboutOpening, ReportOpening } from './ReportOpening';
import type { ReportView } from './queries';
import { useTelling } from './Telling';
import { useReports } from './useReports';

/** What was told: each report, of which the service says which parts open to the reader. */
export function Told() {
  const { t } = useTranslation('told');
  const { views, unread, isRead } = useReports(useTelling().reportIds);
  return (
    <section className="told" aria-label={t('title')}>
      {unread && <NotRead of={unread} />}
      {views.length === 0 && isRead && !unread && <p>{t('none')}</p>}
      <ul className="lines">
        {views.map((view) => (
          <li key={view.reportId}>
            <OneReport view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneReport({ view }: { view: ReportView }) {
  const { t } = useTranslation('told');
  const times = useTimes();
  const onReports = useHasPlace('/queue');
  const [asks, setAsks] = useState(useHasDraft([aboutOpening(view)]));
  const name = t('report', { number: view.caseNumber, at: times.instant(view.receivedAt) });
  return (
    <>
      <div className="actions">
        <span>{name}</span>
        {view.openable.length > 0 && (
          <Button variant="secondary" size="sm" aria-expanded={asks} aria-label={t('openOf', { report: name })} onClick={() => setAsks(!asks)}>
            {t('open')}
          </Button>
        )}
        {onReports && (
          <Link to={`/queue/${view.reportId}`} aria-label={t('toReportOf', { report: name })}>
            {t('toReport')}
          </Link>
        )}
      </div>
      {asks && <ReportOpening view={view} onOpened={() => setAsks(false)} />}
    </>
  );
}
