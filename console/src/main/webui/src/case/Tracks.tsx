import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import type { Term } from '../api/terms';
import type { Reading } from '../kit/NotRead';
import { useNoTerm } from '../kit/noTerm';
import { useSay } from '../kit/say';
import { Due } from '../kit/Terms';
import { useTimes } from '../kit/time';
import { useSeesAllTerms } from '../shell/sees';
import type { Entry } from './queries';

/** Each track: the service whose acts are on it, and the functions that owe its terms. */
const TRACKS = [
  { name: 'protection', service: 'protection', holders: ['protection-officer', 'risk-analyst', 'board-member'] },
  { name: 'investigation', service: 'investigation', holders: ['investigator'] },
  { name: 'person', service: 'intake', holders: ['intake-officer', 'custodian', 'supervisor', 'ombudsman'] },
] as const;

/** Protection, investigation and the person, side by side: what is now, what is next, what is overdue. */
export function Tracks({ entries, clocks }: { entries: Entry[]; clocks: Reading<Term[]> }) {
  const { t } = useTranslation('case');
  return (
    <section className="tracks" aria-label={t('track.label')}>
      {TRACKS.map(({ name, service, holders }) => (
        <Track
          key={name}
          title={t(`track.${name}`)}
          last={entries.findLast((entry) => entry.service === service)}
          terms={clocks.data?.filter((term) => (holders as readonly string[]).includes(term.holder))}
        />
      ))}
    </section>
  );
}

function Track({ title, last, terms }: { title: string; last: Entry | undefined; terms: Term[] | undefined }) {
  const { t } = useTranslation(['case', 'app']);
  const labels = useLabels();
  const times = useTimes();
  const say = useSay();
  const noTerm = useNoTerm();
  const seesAll = useSeesAllTerms();
  const named = (term: Term) => (term.label ? say(term.label) : t('app:term.other'));
  const next = terms?.find((term) => term.state === 'RUNNING');
  const overdue = terms?.filter((term) => term.state === 'BREACHED') ?? [];
  return (
    <section className="track" aria-label={title}>
      <Title headingLevel="h2" size="md">
        {title}
      </Title>
      <dl>
        <dt>{t('track.now')}</dt>
        <dd>
          {last ? (
            <>
              {labels.of('TimelineEvent', `${last.service}.${last.what}`)} · <time dateTime={last.at}>{times.ago(last.at)}</time>
            </>
          ) : (
            t(seesAll ? 'track.nothing' : 'track.nothingSeen')
          )}
        </dd>
        <dt>{t('track.next')}</dt>
        <dd>
          {next ? (
            <>
              {named(next)}: <Due of={next} />
            </>
          ) : (
            terms ? noTerm : t('app:notYet')
          )}
        </dd>
        {overdue.length > 0 && (
          <>
            <dt>{t('track.overdue')}</dt>
            <dd>
              <ul>
                {overdue.map((term) => (
                  <li key={term.deadlineId}>
                    {named(term)}: <Due of={term} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
