import { useTranslation } from 'react-i18next';
import type { Alert } from '../api/alerts';
import { useLabels } from '../api/labels';
import { useTimes } from '../kit/time';

/** What happens when nobody does anything; empty if nothing does. */
export function useFollows(): (alert: Alert) => string {
  const { t } = useTranslation('alerts');
  const labels = useLabels();
  const times = useTimes();
  return ({ state, next }) => {
    if (state === 'SETTLED') {
      return '';
    }
    if (!next) {
      return state === 'OPEN' ? t('stays') : '';
    }
    const words = { at: times.clock(next.at), role: labels.of('Role', next.role) };
    return state === 'OPEN' ? t('climbs', words) : t('reopens', words);
  };
}
