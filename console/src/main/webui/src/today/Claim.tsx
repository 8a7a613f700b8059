import { useTranslation } from 'react-i18next';
import { session } from '../api/session';
import { Choice } from '../kit/fields';
import { freeClaim } from './commands';
import { SayWhy, useActWords } from './SayWhy';

/** Takes over a report that somebody else reads, or puts it back into the queue. */
export function Claim({ reportId }: { reportId: string }) {
  const { t } = useTranslation('today');
  const words = useActWords('claim');
  return (
    <SayWhy
      words={words}
      draft={`claim ${reportId}`}
      field={{ pointer: '/reasons', label: t('reasons') }}
      send={(reasons, keys, to) => freeClaim({ reportId })({ ...(to === 'me' ? { person: session.get()?.now.subject ?? '' } : {}), reasons }, keys)}
      more="queue"
      fields={(to, set) => (
        <Choice
          pointer="/person"
          label={t('acts.claim.field')}
          options={(['queue', 'me'] as const).map((code) => ({ code, label: t(`acts.claim.${code}`) }))}
          value={to}
          onChoice={set}
        />
      )}
    />
  );
}
