import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { behind } from './queries';

/** How many rows are on the screen, and how many more wait behind the last one: nobody takes a page for the queue. */
export function Extent({ rows, last }: { rows: number; last: string | undefined }) {
  const { t } = useTranslation(['queue', 'app']);
  const waits = useQuery(behind(last)).data;
  if (last === undefined) {
    return t('rows', { count: rows });
  }
  return waits ? t(waits.more ? 'shownOfMany' : 'shown', { shown: rows, count: waits.count }) : t('app:shown', { count: rows });
}
