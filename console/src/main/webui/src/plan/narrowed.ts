import { useTranslation } from 'react-i18next';
import { type Labels, useLabels } from '../api/labels';
import { beginning } from '../kit/caseNumber';
import type { Choice } from '../kit/list/Narrow';
import { type Narrowing, useNarrowing } from '../kit/list/narrowing';
import type { Ask } from './queries';

const URGENT = ['true', 'false'] as const;
/** The service orders by opening; by the next term, which is another service's, the rows are ordered that were read. */
const ORDERS = ['TERM', 'OPENED', 'NEWEST'] as const;

const parts = (labels: Labels) => ({
  urgent: { codes: URGENT },
  kind: { codes: labels.codes('PartyKind').map(({ code }) => code) },
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
  const { t } = useTranslation(['plan', 'list']);
  const labels = useLabels();
  const begun = beginning(number);
  const narrowing = useNarrowing('plan', parts(labels));
  const { order, urgent, kind } = narrowing.by;
  const byTerm = order === 'TERM';
  const said = {
    ...(kind === undefined ? {} : { kind }),
    ...(urgent === undefined ? {} : { urgent: urgent === 'true' }),
    ...(begun === undefined ? {} : { number: begun }),
    order: byTerm ? 'OPENED' : order,
  };
  return {
    narrowing,
    byTerm,
    ask: said as Ask,
    choices: [
      {
        part: 'urgent',
        label: t('column.urgent'),
        any: t('narrow.urgent.any'),
        options: URGENT.map((code) => ({ code, label: t(`narrow.urgent.${code}`) })),
        value: urgent,
      },
      { part: 'kind', label: t('column.kind'), any: t('narrow.kind'), options: labels.codes('PartyKind'), value: kind },
      { part: 'order', label: t('list:order'), options: ORDERS.map((code) => ({ code, label: t(`order.${code}`) })), value: order },
    ],
  };
}
