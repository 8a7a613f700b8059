import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { acknowledge, type Alert, allAlerts } from '../api/alerts';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { Loading } from '../kit/Loading';
import { Person } from '../kit/Person';
import { Recorded } from '../kit/Recorded';
import { Said } from '../kit/Said';
import { useTimes } from '../kit/time';
import { useCommand } from '../kit/useCommand';
import { useClosed } from '../made/useClosed';
import { AlertActs } from './AlertActs';
import { Tried } from './Tried';
import { useFollows } from './useFollows';

/** A person answers for an alert: what that means, and what is expected of them then. */
export function Answer() {
  const { t } = useTranslation('alerts');
  const { alertId = '' } = useParams();
  const alerts = useQuery({ ...allAlerts, throwOnError: false }).data;
  const alert = alerts?.find((each) => each.alertId === alertId);
  return (
    <aside className="report" aria-label={alert ? t('form.title', { number: alert.caseNumber }) : t('title')}>
      {alert ? <Whole alert={alert} /> : alerts ? <p>{t('form.gone')}</p> : <Loading />}
      <p>
        <Link to="/alerts">{t('form.back')}</Link>
      </p>
    </aside>
  );
}

function Whole({ alert }: { alert: Alert }) {
  return (
    <>
      <Form alert={alert} />
      <AlertActs alert={alert} />
    </>
  );
}

function Form({ alert }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const labels = useLabels();
  const times = useTimes();
  const follows = useFollows()(alert);
  const due = alert.clock && times.due(alert.clock.due, alert.kind === 'DEADLINE_BREACHED' || undefined);
  const { alertId, caseNumber: number } = alert;
  const answer = acknowledge({ alertId });
  const closed = useClosed(answer.to);
  const command = useCommand(`answer ${alertId}`, answer, '');
  return (
    <CommandForm
      words={(word) => t(`form.${word}`, { number })}
      command={{ ...command, closed }}
      body={() => null}
      done={(said) => (
        <>
          <Recorded title={t('form.done')} answer={said} />
          <p>{follows}</p>
          <p className="actions">
            <Link to={`/alerts/${alertId}/act`}>{t('toAct')}</Link>
            <Link to={`/cases/${alert.caseId}`}>{t('form.toCase')}</Link>
          </p>
        </>
      )}
    >
      <dl>
        <dt>{t('column.why')}</dt>
        <dd>
          {labels.of('AlertKind', alert.kind)} · <time dateTime={alert.raisedAt}>{t('since', { when: times.instant(alert.raisedAt) })}</time>
        </dd>
        {alert.clock && (
          <>
            <dt>{t('column.clock')}</dt>
            <dd>
              <Said of={alert.clock.explanation} /> · <span className={due?.late ? 'late' : undefined}>{due?.words}</span>
            </dd>
          </>
        )}
        <dt>{t('column.called')}</dt>
        <dd>
          {labels.of('Role', alert.role)}
          {alert.paged !== undefined && (
            <>
              {' · '}
              <Person service="notification" of={alert.paged} />
            </>
          )}
          {' · '}
          {t('pages', { count: alert.rounds })}
        </dd>
        <dt>{t('tried.title')}</dt>
        <dd>
          <Tried of={alert.called} />
        </dd>
        <dt>{t('column.next')}</dt>
        <dd>{follows}</dd>
      </dl>
      <p>{t('form.act')}</p>
    </CommandForm>
  );
}
