import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Alert, alertsOf } from '../api/alerts';
import { useLabels } from '../api/labels';
import type { Term } from '../api/terms';
import { NotRead, type Reading } from '../kit/NotRead';
import { useNames } from '../kit/Person';
import { useSay } from '../kit/say';
import { useTimes } from '../kit/time';
import { useReads, useSeesAllTerms } from '../shell/sees';

const MOST = 3;

/**
 * What presses most, at most three, each with one verb: what somebody has to answer, then what the State owes, then for what
 * somebody answers already.
 */
export function AlarmLine({ caseId, clocks }: { caseId: string; clocks: Reading<Term[]> }) {
  const { t } = useTranslation('case');
  const none = useNone();
  const calls = useQuery(alertsOf(caseId, useReads('alerts')));
  const terms = clocks.data ?? [];
  const alerts = (calls.data ?? []).filter((alert) => alert.state === 'OPEN');
  const taken = (calls.data ?? []).filter((alert) => alert.state === 'ACKNOWLEDGED');
  const called = new Set(alerts.map((alert) => alert.deadlineId));
  const breached = terms.filter((term) => term.state === 'BREACHED' && !called.has(term.deadlineId));
  const all = [
    ...alerts.map((alert) => <OfAlert key={alert.alertId} alert={alert} of={terms.find((term) => term.deadlineId === alert.deadlineId)} />),
    ...breached.map((term) => <OfTerm key={term.deadlineId} term={term} />),
    ...taken.map((alert) => <Taken key={alert.alertId} alert={alert} />),
  ];
  const known = calls.data !== undefined && clocks.data !== undefined;
  const unread = [calls, clocks].find((each) => each.data === undefined) ?? [calls, clocks].find((each) => each.isError);
  return (
    <section className={alerts.length + breached.length > 0 ? 'alarms pressing' : 'alarms'} aria-label={t('alarm.label')} aria-live="polite">
      {unread && <NotRead of={unread} />}
      {all.length > 0 && <ul>{all.slice(0, MOST)}</ul>}
      {all.length === 0 && known && <p>{none(calls.data === null)}</p>}
      {all.length > MOST && <Link to="duties">{t('alarm.more', { count: all.length - MOST })}</Link>}
    </section>
  );
}

/** Nothing presses: said of the case only to whom no clock of it is hidden. */
function useNone(): (withoutCalls: boolean) => string {
  const { t } = useTranslation('case');
  const seesAll = useSeesAllTerms();
  return (withoutCalls) =>
    withoutCalls ? t(seesAll ? 'alarm.noneLate' : 'alarm.noneLateSeen') : t(seesAll ? 'alarm.none' : 'alarm.noneSeen');
}

function OfAlert({ alert, of }: { alert: Alert; of: Term | undefined }) {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const times = useTimes();
  const say = useSay();
  const due = alert.clock && times.due(alert.clock.due, of ? of.state === 'BREACHED' : undefined);
  return (
    <li>
      <span>
        <strong>{labels.of('AlertKind', alert.kind)}</strong>
        {alert.clock?.label && ` · ${say(alert.clock.label)}`}
        {due && <span className={due.late ? 'late' : undefined}> · {due.words}</span>} ·{' '}
        {t('alarm.called', { role: labels.of('Role', alert.role) })}
      </span>
      <span className="actions">
        <Link to={`/alerts/${alert.alertId}/act`}>{t('alarm.act')}</Link>
        <Link to={`/alerts/${alert.alertId}`} className="pf-v6-c-button pf-m-secondary pf-m-small">
          {t('alarm.answer')}
        </Link>
      </span>
    </li>
  );
}

function Taken({ alert }: { alert: Alert }) {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const times = useTimes();
  const nameOf = useNames('notification');
  const { acknowledgedBy: by, acknowledgedAt: at, next } = alert;
  return (
    <li>
      <span>
        <strong>{labels.of('AlertKind', alert.kind)}</strong>
        {by && at && ` · ${t('alarm.taken', { who: nameOf(by), when: times.instant(at) })}`} {next && t('alarm.climbs', { when: times.instant(next.at) })}
      </span>
      <span className="actions">
        <Link to={`/alerts/${alert.alertId}/act`}>{t('alarm.act')}</Link>
      </span>
    </li>
  );
}

function OfTerm({ term }: { term: Term }) {
  const { t } = useTranslation(['case', 'app']);
  const times = useTimes();
  const say = useSay();
  return (
    <li>
      <span className="late">
        {t('alarm.breached', { term: term.label ? say(term.label) : t('app:term.other'), since: times.due(term.due, true).words })}
      </span>
      <Link to="duties" className="pf-v6-c-button pf-m-secondary pf-m-small">
        {t('alarm.look')}
      </Link>
    </li>
  );
}
