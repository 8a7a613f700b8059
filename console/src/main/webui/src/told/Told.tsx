import { Button, Title } from '@patternfly/react-core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasDraft } from '../kit/draft';
import { NotRead } from '../kit/NotRead';
import { useTimes } from '../kit/time';
import { aboutOpening, ReportOpening } from './ReportOpening';
import { reportOf, type ReportView } from './queries';
import { useTelling } from './Telling';

/** What was told: each report of which a part opens to the reader. The service says which parts do. */
export function Told() {
  const { t } = useTranslation('told');
  const readings = useQueries({ queries: useTelling().reportIds.map(reportOf) });
  const unread = readings.find((each) => each.isError && each.data === undefined);
  const offered = readings.flatMap(({ data }) => (data && data.openable.length > 0 ? [data] : []));
  if (offered.length === 0 && !unread) {
    return null;
  }
  return (
    <section className="told" aria-label={t('title')}>
      <Title headingLevel="h2">{t('title')}</Title>
      {unread && <NotRead of={unread} />}
      <ul className="lines">
        {offered.map((view) => (
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
  const [asks, setAsks] = useState(useHasDraft([aboutOpening(view.reportId)]));
  const name = t('report', { number: view.caseNumber, at: times.instant(view.receivedAt) });
  return (
    <>
      <div className="actions">
        <span>{name}</span>
        <Button variant="secondary" size="sm" aria-expanded={asks} aria-label={t('openOf', { report: name })} onClick={() => setAsks(!asks)}>
          {t('open')}
        </Button>
      </div>
      {asks && <ReportOpening view={view} onOpened={() => setAsks(false)} />}
    </>
  );
}
