import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Ask, behind } from './queries';

/** How many rows are on the screen, and how many more wait behind the last one: nobody takes a page for the queue. */
export function Extent({ ask, rows, last }: { ask: Ask; rows: number; last: string | undefined }) {
  const { t } = useTranslation(['queue', 'app']);
  const waits = useQuery(behind(ask, last)).data;
  if (last === undefined) {
    return t('rows', { count: rows });
  }
  return waits && ask.order === 'URGENCY' ? t(waits.more ? 'shownOfMany' : 'shown', { shown: rows, count: waits.count }) : t('app:shown', { count: rows });
}
