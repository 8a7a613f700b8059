import { Label } from '@patternfly/react-core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Alert, hasClimbed } from '../api/alerts';
import { useLabels } from '../api/labels';
import { type Column, Cut } from '../kit/list/LineTable';
import { useSay } from '../kit/say';
import { useTimes } from '../kit/time';
import { useSession } from '../shell/useSession';
import { useFollows } from './useFollows';
import { ToDo } from './ToDo';

/** The columns of the alerts. How often and whom the mechanism called stands beside the list. */
export function useColumns(): Column<Alert>[] {
  const { t } = useTranslation('alerts');
  return useMemo(
    (): Column<Alert>[] => [
      { key: 'case', label: t('column.case'), Cell: CaseNumber },
      { key: 'why', label: t('column.why'), order: 'WAITING', gives: true, Cell: Why },
      { key: 'clock', label: t('column.clock'), order: 'DUE', gives: true, Cell: Clock },
      { key: 'called', label: t('column.called'), wide: true, Cell: Called },
      { key: 'next', label: t('column.next'), widest: true, Cell: Next },
      { key: 'act', label: t('column.act'), Cell: ToDo },
    ],
    [t],
  );
}

interface Of {
  row: Alert;
}

function CaseNumber({ row }: Of) {
  return <Link to={`/cases/${row.caseId}`}>{row.caseNumber}</Link>;
}

function Why({ row, chosen }: Of & { chosen: boolean }) {
  const { t } = useTranslation('alerts');
  const labels = useLabels();
  const times = useTimes();
  const kind = labels.of('AlertKind', row.kind);
  return (
    <div className="cut" title={`${kind} · ${t('since', { when: times.instant(row.raisedAt) })}`}>
      <Link to={`/alerts/${row.alertId}`} aria-current={chosen || undefined}>
        {kind}
      </Link>
    </div>
  );
}

function Clock({ row: { clock, kind, raisedAt } }: Of) {
  const { t } = useTranslation('alerts');
  const times = useTimes();
  const say = useSay();
  if (!clock) {
    return <time dateTime={raisedAt}>{t('since', { when: times.ago(raisedAt) })}</time>;
  }
  const due = times.due(clock.due, kind === 'DEADLINE_BREACHED' || undefined);
  const label = clock.label && say(clock.label);
  return (
    <div className="cut" title={`${label ? `${label} · ` : ''}${times.instant(clock.due)}`}>
      <time dateTime={clock.due} className={due.late ? 'late' : undefined}>
        {due.words}
      </time>
      {label && ` · ${label}`}
    </div>
  );
}

function Called({ row }: Of) {
  const { t } = useTranslation('alerts');
  const labels = useLabels();
  const { functions } = useSession().now;
  return (
    <>
      {labels.of('Role', row.role)}{' '}
      {functions.includes(row.role) ? (
        <Label isCompact>{t('mine')}</Label>
      ) : (
        hasClimbed(row, functions) && (
          <Label isCompact color="orange">
            {t('climbed')}
          </Label>
        )
      )}
    </>
  );
}

function Next({ row }: Of) {
  return <Cut>{useFollows()(row)}</Cut>;
}
