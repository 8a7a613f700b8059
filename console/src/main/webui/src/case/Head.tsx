import { Title } from '@patternfly/react-core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Protection } from '../api/protection';
import { Urgency } from '../kit/Face';
import { useNoTerm } from '../kit/noTerm';
import { Due } from '../kit/Terms';
import { useSay } from '../kit/say';
import { Sign } from '../kit/Sign';
import { useTimes } from '../kit/time';
import type { OnCase } from './onCase';
import type { Entry } from './queries';
import { useFileOf, usePlansOf } from './useGranted';

const ENDED = ['ARCHIVED', 'CLOSED', 'ENDED_FROM_OUTSIDE'];

interface Shown extends Pick<OnCase, 'known' | 'clocks'> {
  /** Its history, if it was read. */
  entries: Entry[] | undefined;
}

/** The number of the case, how far it is in words, how urgent, and the next date of law. Never the name of who is threatened. */
export function Head({ known, entries, clocks }: Shown) {
  const { t } = useTranslation(['case', 'app']);
  const noTerm = useNoTerm();
  const times = useTimes();
  const say = useSay();
  const standing = useFileOf(known.caseId)?.standing;
  const measures = usePlansOf(known.caseId)?.flatMap((plan) => plan.measures.filter((each) => each.caseId === known.caseId));
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const urgency = lastUrgency(entries ?? []);
  const next = clocks.data?.find((term) => term.state === 'RUNNING');
  const received = known.reports.at(0)?.receivedAt;
  return (
    <header className="case-head">
      <div ref={heading} tabIndex={-1}>
        <Title headingLevel="h1">{known.caseNumber}</Title>
      </div>
      <Sign of={known.caseNumber} />
      <dl>
        {urgency !== undefined && (
          <div>
            <dt>{t('head.urgency')}</dt>
            <dd>
              <Urgency of={urgency} />
            </dd>
          </div>
        )}
        {entries && (
          <div>
            <dt>{t('head.status')}</dt>
            <dd>{t(`status.${standing && ENDED.includes(standing) ? 'ended' : statusOf(entries, measures)}`)}</dd>
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
              clocks.data ? noTerm : t('app:notYet')
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

type Stage = Protection['PlanMeasure']['stage'];

/**
 * How far the case is, from the furthest step that the reader sees.
 *
 * @param measures those of its plans, if they were read: only they know whether all is handed over and nobody denies it
 */
export function statusOf(entries: Entry[], measures: { stage: Stage }[] | undefined) {
  const stages = new Set(measures?.map((measure) => measure.stage));
  const behind = BEHIND.find((stage) => stages.has(stage));
  if (behind) {
    return OF_MEASURES[behind];
  }
  const happened = new Set(entries.map((entry) => entry.what));
  if (happened.has('measure-handed-over') || happened.has('urgent-measure-decided')) {
    return 'measured';
  }
  if (happened.has('report-referred')) {
    return 'referred';
  }
  return happened.has('report-triaged') ? 'triaged' : 'received';
}

const BEHIND = ['CONTESTED', 'DECIDED', 'HANDED_OVER', 'CONFIRMED'] as const;

/** What is said of the measures, by the one that is furthest behind. */
const OF_MEASURES = { CONTESTED: 'contested', DECIDED: 'decided', HANDED_OVER: 'delivered', CONFIRMED: 'confirmed' } as const satisfies Record<Stage, string>;
