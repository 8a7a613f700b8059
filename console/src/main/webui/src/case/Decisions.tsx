import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { useTimes } from '../kit/time';
import { useReads } from '../shell/sees';
import { Entries } from './Entries';
import { among, useOnCase } from './onCase';
import { Oversight } from './Oversight';
import { decisions } from './queries';

const DECIDED =
  /^(report-triaged|report-referred|report-transferred|lowering-.*|case-(joined|linked|set-apart)|conflict-wall-applied|identity-(granted|denied)|urgent-measure-decided|measure-reassigned|separation-reviewed|hypothesis-(adopted|discarded|established)|file-(archived|closed|reopened)|archive-.*|investigation-suspended|diversion-allowed|programme-approved|act-contested|answer-demanded|demand-answered)$/;

/** What was decided, by whom, and what the ombudsman contested or demanded. */
export function Decisions() {
  const { t } = useTranslation('case');
  const { known, entries } = useOnCase();
  return (
    <div className="tab">
      <Oversight />
      <OfTheFile caseId={known.caseId} />
      <section>
        <Title headingLevel="h2">{t('decisions.all')}</Title>
        <Entries label={t('decisions.all')} entries={among(entries, (what) => DECIDED.test(what))} />
      </section>
    </div>
  );
}

function OfTheFile({ caseId }: { caseId: string }) {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const times = useTimes();
  const items = useQuery({ ...decisions(caseId), enabled: useReads('file') }).data?.items ?? [];
  return (
    items.length > 0 && (
      <section>
        <Title headingLevel="h2">{t('decisions.file')}</Title>
        <ul className="lines">
          {items.map(({ decision }) => (
            <li key={decision.eventId}>
              <time dateTime={decision.recordedAt}>{times.instant(decision.recordedAt)}</time>{' '}
              {labels.of('TimelineEvent', `investigation.${decision.event.replace(/\.v\d+$/, '').split('.').at(-1) ?? ''}`)}
            </li>
          ))}
        </ul>
      </section>
    )
  );
}
