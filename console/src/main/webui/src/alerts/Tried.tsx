import { useTranslation } from 'react-i18next';
import type { Alert } from '../api/alerts';
import { useLabels } from '../api/labels';
import { Person } from '../kit/Person';
import { useTimes } from '../kit/time';

/** Who was called for an alert, by which ways, and whether each page left. The address stands nowhere. */
export function Tried({ of }: { of: Alert['called'] }) {
  const { t } = useTranslation('alerts');
  const labels = useLabels();
  const times = useTimes();
  return of.length === 0 ? (
    t('tried.nobody')
  ) : (
    <ul>
      {of.map(({ person, since, tried }) => (
        <li key={person}>
          <Person service="notification" of={person} /> · <time dateTime={since}>{times.clock(since)}</time> ·{' '}
          {tried.length === 0
            ? t('tried.none')
            : tried.map(({ way, taken, at }) => t(taken ? 'tried.left' : 'tried.failed', { way: labels.of('WayKind', way), at: times.clock(at) })).join('; ')}
        </li>
      ))}
    </ul>
  );
}
