import { useTranslation } from 'react-i18next';
import { type Labels, useLabels } from '../api/labels';
import { beginning } from '../kit/caseNumber';
import { firstLevelAreas } from '../kit/list/areas';
import type { Choice } from '../kit/list/Narrow';
import { type Narrowing, useNarrowing } from '../kit/list/narrowing';
import type { Ask } from './queries';

const HOLDERS = ['MINE_OR_NOBODY', 'MINE', 'NOBODY', 'OTHERS'] as const;
const STANDINGS = ['OPEN', 'ARCHIVE_PROPOSED', 'ARCHIVED', 'REVIEW_CALLED', 'CLOSED', 'ENDED_FROM_OUTSIDE'] as const;
/** The service orders by all but the next term, which is another service's: by that the rows are ordered that were read. */
const ORDERS = ['TERM', 'UNTOUCHED', 'REGISTERED', 'NEWEST'] as const;

const parts = (labels: Labels) => ({
  holder: { codes: HOLDERS, first: 'MINE_OR_NOBODY' },
  standing: { codes: STANDINGS },
  area: { codes: firstLevelAreas(labels).map(({ code }) => code) },
  order: { codes: ORDERS, first: 'TERM' },
});

export interface Narrowed {
  ask: Ask;
  byTerm: boolean;
  choices: Choice[];
  narrowing: Narrowing<ReturnType<typeof parts>>;
}

/** The choices by which the list is narrowed, in words. The number stands in no address. */
export function useNarrowed(number: string): Narrowed {
  const { t } = useTranslation(['file', 'list']);
  const labels = useLabels();
  const begun = beginning(number);
  const narrowing = useNarrowing('file', parts(labels));
  const { order, ...by } = narrowing.by;
  const byTerm = order === 'TERM';
  const said = { ...by, order: byTerm ? 'REGISTERED' : order, ...(begun === undefined ? {} : { number: begun }) };
  return {
    narrowing,
    byTerm,
    ask: said as Ask,
    choices: [
      {
        part: 'holder',
        label: t('column.who'),
        any: t('narrow.holder.any'),
        options: HOLDERS.map((code) => ({ code, label: t(`narrow.holder.${code}`) })),
        value: by.holder,
      },
      {
        part: 'standing',
        label: t('column.standing'),
        any: t('narrow.standing'),
        options: STANDINGS.map((code) => ({ code, label: t(`standing.${code}`) })),
        value: by.standing,
      },
      { part: 'area', label: t('list:area.title'), any: t('list:area.any'), options: firstLevelAreas(labels), value: by.area },
      { part: 'order', label: t('list:order'), options: ORDERS.map((code) => ({ code, label: t(`order.${code}`) })), value: order },
    ],
  };
}
