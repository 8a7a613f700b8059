import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import type { Term } from '../api/terms';
import { beginning, caseNumber } from '../kit/caseNumber';
import type { Choice } from '../kit/list/Narrow';
import { type Narrowing, useNarrowing } from '../kit/list/narrowing';
import { useSay } from '../kit/say';

/** The service has the earliest due first: by function and by duty what is alike stands together. */
const ORDERS = ['DUE', 'WHO', 'WHAT'] as const;

export interface Narrowed {
  narrowing: Narrowing;
  choices: Choice[];
  /** Of these terms those that are asked for, in the order that is asked for. */
  terms: (all: Term[]) => Term[];
  /** Whether the number of a case begins as it was typed. */
  begins: (number: string) => boolean;
}

/** The choices by which all lists of a day are narrowed, in words. The page has read the lists, so that it narrows them by itself. */
export function useNarrowed(number: string): Narrowed {
  const { t } = useTranslation(['today', 'list']);
  const labels = useLabels();
  const say = useSay();
  const roles = labels.codes('Role').filter(({ code }) => code !== 'system');
  const narrowing = useNarrowing('today', {
    holder: { codes: roles.map(({ code }) => code) },
    order: { codes: ORDERS, first: 'DUE' },
  });
  const { holder, order } = narrowing.by;
  const begun = beginning(number) ?? '';
  const begins = (of: string) => of.replaceAll('-', '').startsWith(begun);
  const said = (term: Term) => (order === 'WHO' ? labels.of('Role', term.holder) : say(term.label ?? term.explanation));
  return {
    narrowing,
    begins,
    terms: (all) => {
      const asked = all.filter((term) => (holder ?? term.holder) === term.holder && begins(caseNumber(term.caseId)));
      return order === 'DUE' ? asked : asked.toSorted((one, other) => said(one).localeCompare(said(other)));
    },
    choices: [
      { part: 'holder', label: t('list:term.who'), any: t('anybody'), options: roles, value: holder },
      { part: 'order', label: t('list:order'), options: ORDERS.map((code) => ({ code, label: t(`order.${code}`) })), value: order },
    ],
  };
}
