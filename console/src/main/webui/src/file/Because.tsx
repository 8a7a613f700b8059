import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Several } from '../kit/fields';
import { Loading } from '../kit/Loading';
import { useTimes } from '../kit/time';
import { recorded } from './queries';
import { useFile } from './useFileCommand';

const SERVICES = ['investigation', 'intake', 'protection', 'notification'];
const UNSAID = '…';

interface Chosen {
  value: string[];
  onChoice: (events: string[]) => void;
}

/** What is on record in the case, the newest first: which of it speaks for what is said. */
export function Because({ value, onChoice }: Chosen) {
  const { t } = useTranslation('file');
  const named = useEventName();
  const times = useTimes();
  const events = useQuery(recorded(useFile().view.caseId)).data;
  if (!events) {
    return <Loading />;
  }
  const options = events
    .map(({ eventId, event, recordedAt }) => ({ code: eventId, label: `${named(event)} · ${times.instant(recordedAt)}`, said: named(event) }))
    .filter(({ said }) => said !== UNSAID)
    .toReversed();
  return (
    <div className="many">
      <Several pointer="/because" label={t('because')} options={options} value={value} onChoice={onChoice} />
    </div>
  );
}

/** The name of an event as the timeline says it, whichever service recorded it. */
export function useEventName(): (event: string) => string {
  const labels = useLabels();
  return (event) => {
    const name = event.replace(/\.v\d+$/, '').split('.').at(-1) ?? '';
    return SERVICES.map((service) => labels.of('TimelineEvent', `${service}.${name}`)).find((label) => label !== UNSAID) ?? UNSAID;
  };
}
