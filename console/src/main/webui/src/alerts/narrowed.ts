import { useTranslation } from 'react-i18next';
import { type Alert, hasClimbed, isOwn } from '../api/alerts';
import { useLabels } from '../api/labels';
import { beginning } from '../kit/caseNumber';
import type { Choice } from '../kit/list/Narrow';
import { type Narrowing, useNarrowing } from '../kit/list/narrowing';
import { useSession } from '../shell/useSession';

export const SHOWN = ['mine', 'open', 'all'] as const;
/** The service has the one that waits longest first. */
const ORDERS = ['WAITING', 'DUE'] as const;

export interface Narrowed {
  narrowing: Narrowing;
  choices: Choice[];
  /** Of the alerts that were read those that are asked for, in the order that is asked for. */
  of: (read: Alert[]) => Alert[];
}

/** The choices by which the alerts are narrowed, in words. All open ones are here, so that the page narrows them by itself. */
export function useNarrowed(number: string): Narrowed {
  const { t } = useTranslation(['alerts', 'list']);
  const labels = useLabels();
  const { functions } = useSession().now;
  const kinds = labels.codes('AlertKind');
  const roles = labels.codes('Role').filter(({ code }) => code !== 'system');
  const narrowing = useNarrowing('alerts', {
    show: { codes: SHOWN, first: 'mine' },
    kind: { codes: kinds.map(({ code }) => code) },
    role: { codes: roles.map(({ code }) => code) },
    order: { codes: ORDERS, first: 'WAITING' },
  });
  const { show, kind, role, order } = narrowing.by;
  const begun = beginning(number) ?? '';
  const isAsked = (alert: Alert) =>
    (show !== 'mine' || isOwn(alert, functions) || hasClimbed(alert, functions)) &&
    (kind ?? alert.kind) === alert.kind &&
    (role ?? alert.role) === alert.role &&
    alert.caseNumber.replaceAll('-', '').startsWith(begun);
  return {
    narrowing,
    of: (read) => (order === 'DUE' ? byDue : (alerts: Alert[]) => alerts)(read.filter(isAsked)),
    choices: [
      { part: 'show', label: t('show.label'), options: SHOWN.map((code) => ({ code, label: t(`show.${code}`) })), value: show, elsewhere: true },
      { part: 'kind', label: t('column.why'), any: t('narrow.kind'), options: kinds, value: kind },
      { part: 'role', label: t('column.called'), any: t('narrow.role'), options: roles, value: role },
      { part: 'order', label: t('list:order'), options: ORDERS.map((code) => ({ code, label: t(`order.${code}`) })), value: order },
    ],
  };
}

/** The first due first; those without a term last. */
const byDue = (alerts: Alert[]): Alert[] => alerts.toSorted((one, other) => dueOf(one) - dueOf(other));

const dueOf = ({ clock }: Alert): number => (clock ? Date.parse(clock.due) : Number.MAX_SAFE_INTEGER);
