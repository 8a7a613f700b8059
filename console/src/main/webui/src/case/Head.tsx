import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Due } from '../kit/Terms';
import { useSay } from '../kit/say';
import { useTimes } from '../kit/time';
import type { OnCase } from './onCase';
import { type Entry, file } from './queries';

const ENDED = ['ARCHIVED', 'CLOSED', 'ENDED_FROM_OUTSIDE'];

/** The number of the case, how far it is in words, and the next date of law. Never a name. */
export function Head({ known, entries, terms }: OnCase) {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const times = useTimes();
  const say = useSay();
  const standing = useQuery(file(known.caseId)).data?.standing;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const urgency = lastUrgency(entries);
  const next = terms.filter((term) => term.state === 'RUNNING').at(0);
  const received = known.reports.at(0)?.receivedAt;
  return (
    <header className="case-head">
      <div ref={heading} tabIndex={-1}>
        <Title headingLevel="h1">{known.caseNumber}</Title>
      </div>
      <dl>
        <div>
          <dt>{t('head.status')}</dt>
          <dd>{t(`status.${standing && ENDED.includes(standing) ? 'ended' : statusOf(entries)}`)}</dd>
        </div>
        {urgency !== undefined && (
          <div>
            <dt>{t('head.urgency')}</dt>
            <dd>{labels.of('Urgency', urgency)}</dd>
          </div>
        )}
        <div>
          <dt>{t('head.next')}</dt>
          <dd>
            {next ? (
              <>
                {next.label && `${say(next.label)}: `}
                <Due of={next} /> ({times.instant(next.due)})
              </>
            ) : (
              t('head.noNext')
            )}
          </dd>
        </div>
      </dl>
      {received !== undefined && (
        <p className="row-extra">
          {t('head.received', { when: times.instant(received) })} · {t('head.reports', { count: known.reports.length })}
        </p>
      )}
    </header>
  );
}

const URGENCY = ['report-triaged', 'lowering-confirmed'];

export function lastUrgency(entries: Entry[]): string | undefined {
  const said = entries.findLast((entry) => URGENCY.includes(entry.what))?.detail as { urgency?: string } | undefined;
  return said?.urgency;
}

/** How far the case is, from the furthest step that the reader sees. */
export function statusOf(entries: Entry[]) {
  const happened = new Set(entries.map((entry) => entry.what));
  if (happened.has('measure-handed-over')) {
    return 'delivered';
  }
  if (happened.has('urgent-measure-decided')) {
    return 'decided';
  }
  if (happened.has('report-referred')) {
    return 'referred';
  }
  return happened.has('report-triaged') ? 'triaged' : 'received';
}
