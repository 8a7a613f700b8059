import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { caseNumber } from '../kit/caseNumber';
import { Face } from '../kit/Face';
import type { Column } from '../kit/list/LineTable';
import { Next } from '../kit/list/Next';
import { Due } from '../kit/Terms';
import { livesElsewhere, notInHand, pressing, type Watched } from './rows';

/** @param allDue all terms were read: a plan without one has none that the reader may see */
export function useColumns(allDue: boolean): Column<Watched>[] {
  const { t } = useTranslation('plan');
  return useMemo(
    (): Column<Watched>[] => [
      { key: 'plan', label: t('column.plan'), order: 'OPENED', Cell: CaseNumber },
      { key: 'urgent', label: t('column.urgent'), Cell: Urgent },
      { key: 'due', label: t('column.due'), order: 'TERM', Cell: HowLong },
      { key: 'next', label: t('column.next'), Cell: ({ row }) => <Next of={row.terms} allDue={allDue} /> },
      { key: 'kind', label: t('column.kind'), wide: true, Cell: Kind },
      { key: 'more', label: t('column.more'), wide: true, Cell: More },
    ],
    [t, allDue],
  );
}

interface Of {
  row: Watched;
}

function CaseNumber({ row: { plan } }: Of) {
  const { t } = useTranslation('plan');
  return <Link to={`/plan/${plan.planId}`}>{plan.cases[0] === undefined ? t('noCase') : caseNumber(plan.cases[0])}</Link>;
}

function Urgent({ row: { plan, terms } }: Of) {
  const { t } = useTranslation('plan');
  const now = pressing(terms);
  if (now !== undefined) {
    return <Face level={0}>{t(now.ruleId === 'GAP' ? 'gap.open' : now.ruleId === 'CHECKIN_FOLLOWED' ? 'checkIn.missed' : 'alarm.open')}</Face>;
  }
  return plan.urgent ? <Face level={0}>{t('urgent')}</Face> : '—';
}

function HowLong({ row: { terms: [next] } }: Of) {
  return next ? <Due of={next} /> : '—';
}

function Kind({ row: { plan } }: Of) {
  return useLabels().of('PartyKind', plan.kind);
}

/** Whether the person lives elsewhere, what they do not have, how many incidents, and whether another plan goes on for both. */
function More({ row: { plan, terms } }: Of) {
  const { t } = useTranslation('plan');
  const missing = notInHand(terms);
  return [
    livesElsewhere(terms) ? t('relocation.elsewhere') : '',
    missing > 0 ? t('notInHand', { count: missing }) : '',
    plan.incidents > 1 ? t('incidents', { count: plan.incidents }) : '',
    plan.joinedInto === undefined ? '' : t('joined'),
  ]
    .filter(Boolean)
    .join(' · ');
}
