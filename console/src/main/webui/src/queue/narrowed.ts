import { useTranslation } from 'react-i18next';
import { FACETS, type Facet, type Labels, useLabels } from '../api/labels';
import { beginning } from '../kit/caseNumber';
import { firstLevelAreas } from '../kit/list/areas';
import type { Choice } from '../kit/list/Narrow';
import { type Narrowing, useNarrowing } from '../kit/list/narrowing';
import type { Ask } from './queries';

const STATES = ['WAITING', 'TRIAGED', 'ALL'] as const;
const URGENCIES = ['U0', 'U1', 'U2', 'U3'] as const;
const CLAIMED = ['NOBODY', 'MINE', 'OTHERS'] as const;
const ORDERS = ['URGENCY', 'OLDEST', 'NEWEST'] as const;
/** The facets whose codes a row of the queue shows. */
const TOLD: Facet[] = ['ANNOUNCED_HARM', 'CHANNEL', 'EXPRESSION', 'TEMPORAL_PATTERN'];

const codesOf = (labels: Labels) =>
  TOLD.flatMap((facet) => labels.codes(FACETS[facet]).map(({ code, label }) => ({ code: `${facet}.${code}`, label })));

const parts = (labels: Labels) => ({
  state: { codes: STATES, first: 'WAITING' },
  urgency: { codes: URGENCIES },
  area: { codes: firstLevelAreas(labels).map(({ code }) => code) },
  code: { codes: codesOf(labels).map(({ code }) => code) },
  claimed: { codes: CLAIMED },
  order: { codes: ORDERS, first: 'URGENCY' },
});

export interface Narrowed {
  ask: Ask;
  choices: Choice[];
  narrowing: Narrowing<ReturnType<typeof parts>>;
}

/** The choices by which the queue is narrowed, in words. The number stands in no address. */
export function useNarrowed(number: string): Narrowed {
  const { t } = useTranslation(['queue', 'list']);
  const labels = useLabels();
  const begun = beginning(number);
  const narrowing = useNarrowing('queue', parts(labels));
  const { by } = narrowing;
  return {
    narrowing,
    ask: { ...by, ...(begun === undefined ? {} : { number: begun }) } as Ask,
    choices: [
      { part: 'state', label: t('narrow.state.title'), options: STATES.map((code) => ({ code, label: t(`narrow.state.${code}`) })), value: by.state },
      {
        part: 'urgency',
        label: t('column.urgency'),
        any: t('narrow.urgency'),
        options: URGENCIES.map((code) => ({ code, label: labels.of('Urgency', code) })),
        value: by.urgency,
      },
      { part: 'area', label: t('list:area.title'), any: t('list:area.any'), options: firstLevelAreas(labels), value: by.area },
      { part: 'code', label: t('column.what'), any: t('narrow.code'), options: codesOf(labels), value: by.code },
      {
        part: 'claimed',
        label: t('column.claim'),
        any: t('narrow.claimed.any'),
        options: CLAIMED.map((code) => ({ code, label: t(`narrow.claimed.${code}`) })),
        value: by.claimed,
      },
      { part: 'order', label: t('list:order'), options: ORDERS.map((code) => ({ code, label: t(`narrow.order.${code}`) })), value: by.order },
    ],
  };
}
