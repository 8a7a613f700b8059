import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Labels, useLabels } from '../api/labels';
import { staff } from '../api/staff';
import { beginning } from '../kit/caseNumber';
import type { Option } from '../kit/fields';
import { firstLevelAreas } from '../kit/list/areas';
import type { Choice } from '../kit/list/Narrow';
import { type Narrowing, useNarrowing } from '../kit/list/narrowing';
import { useSession } from '../shell/useSession';
import type { Ask } from './queries';

const HOLDERS = ['MINE_OR_NOBODY', 'MINE', 'NOBODY', 'OTHERS'] as const;
const FIRST_HOLDER = 'MINE_OR_NOBODY';
const STANDINGS = ['OPEN', 'ARCHIVE_PROPOSED', 'ARCHIVED', 'REVIEW_CALLED', 'CLOSED', 'ENDED_FROM_OUTSIDE'] as const;
/** The service orders by all but the next term, which is another service's: by that the rows are ordered that were read. */
const ORDERS = ['TERM', 'UNTOUCHED', 'REGISTERED', 'NEWEST'] as const;

const parts = (labels: Labels, people: Option[]) => ({
  investigator: { codes: people.map(({ code }) => code) },
  holder: { codes: HOLDERS, first: FIRST_HOLDER },
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

/** Those who investigate, by name: a supervisor looks for the files of one of them. */
function usePeople(): Option[] {
  const directs = useSession().now.functions.includes('supervisor');
  const read = useQuery({ ...staff('investigation', { function: 'investigator' }), enabled: directs }).data ?? [];
  return read.map(({ pseudonym, name }) => ({ code: pseudonym, label: name ?? pseudonym }));
}

/** The choices by which the list is narrowed, in words. The number stands in no address. */
export function useNarrowed(number: string): Narrowed {
  const { t } = useTranslation(['file', 'list']);
  const labels = useLabels();
  const begun = beginning(number);
  const people = usePeople();
  const narrowing = useNarrowing('file', parts(labels, people));
  const { order, holder, investigator, ...by } = narrowing.by;
  const who = investigator === undefined ? (holder === undefined ? {} : { holder }) : { investigator };
  // a person who is chosen says whose the files are: the other choice does not hold then, and is not counted
  const overruled = investigator !== undefined;
  const count = narrowing.count - (overruled && holder !== FIRST_HOLDER ? 1 : 0);
  const byTerm = order === 'TERM';
  const said = { ...by, ...who, order: byTerm ? 'REGISTERED' : order, ...(begun === undefined ? {} : { number: begun }) };
  return {
    narrowing: { ...narrowing, count },
    byTerm,
    ask: said as Ask,
    choices: [
      {
        part: 'holder',
        label: t('column.who'),
        any: t(overruled ? 'narrow.holder.chosen' : 'narrow.holder.any'),
        options: HOLDERS.map((code) => ({ code, label: t(`narrow.holder.${code}`) })),
        value: overruled ? undefined : holder,
        overruled,
      },
      ...(people.length > 0 ? [{ part: 'investigator', label: t('several.person'), any: t('narrow.holder.any'), options: people, value: investigator }] : []),
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
