import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import type { Term } from '../api/terms';
import { useSay } from '../kit/say';
import { Due } from '../kit/Terms';
import { useTimes } from '../kit/time';
import { reportOf } from './queries';

interface Head {
  reportIds: string[];
  responsible: ReactNode;
  /** The clock that presses most. */
  next: Term | undefined;
  allRead: boolean;
}

/** The head of a plan or a file below its number: how urgent, who is responsible, and the next date of law. */
export function ShortHead({ reportIds, responsible, next, allRead }: Head) {
  const { t } = useTranslation(['told', 'app']);
  const labels = useLabels();
  const urgency = useUrgency(reportIds);
  return (
    <dl className="facts">
      {urgency !== undefined && (
        <div>
          <dt>{t('head.urgency')}</dt>
          <dd>{labels.of('Urgency', urgency)}</dd>
        </div>
      )}
      {responsible !== undefined && (
        <div>
          <dt>{t('head.responsible')}</dt>
          <dd>{responsible}</dd>
        </div>
      )}
      <div>
        <dt>{t('head.next')}</dt>
        <dd>{next ? <Next of={next} /> : t(allRead ? 'head.noNext' : 'app:notYet')}</dd>
      </div>
    </dl>
  );
}

function Next({ of }: { of: Term }) {
  const say = useSay();
  const times = useTimes();
  return (
    <>
      {of.label && `${say(of.label)}: `}
      <Due of={of} /> ({times.instant(of.due)})
    </>
  );
}

/** The highest urgency of the reports that the reader may read: U0 stands before U3. */
function useUrgency(reportIds: string[]): string | undefined {
  const readings = useQueries({ queries: reportIds.map(reportOf) });
  return readings.flatMap(({ data }) => data?.urgency ?? []).toSorted()[0];
}
