import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Alert, hasClimbed } from '../api/alerts';
import { useLabels } from '../api/labels';
import { Person } from '../kit/Person';
import { useSay } from '../kit/say';
import { Bar } from '../kit/TermBar';
import { useTimes } from '../kit/time';
import { useSession } from '../shell/useSession';
import { Taking } from './Taking';

/** In the order of the service: the one that waits longest first. */
export function Rows({ alerts, chosen }: { alerts: Alert[]; chosen: string | undefined }) {
  const { t } = useTranslation('alerts');
  return (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('title')} isStickyHeader>
      <Thead>
        <Tr>
          <Th>{t('column.case')}</Th>
          <Th>{t('column.why')}</Th>
          <Th>{t('column.clock')}</Th>
          <Th className="wide">{t('column.called')}</Th>
          <Th className="wide">{t('column.next')}</Th>
          <Th>{t('column.act')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {alerts.map((alert) => (
          <OneRow key={alert.alertId} alert={alert} chosen={alert.alertId === chosen} />
        ))}
      </Tbody>
    </Table>
  );
}

function OneRow({ alert, chosen }: { alert: Alert; chosen: boolean }) {
  const { t } = useTranslation('alerts');
  const labels = useLabels();
  const times = useTimes();
  const say = useSay();
  const { functions } = useSession().now;
  const open = alert.state === 'OPEN';
  const due = alert.clock && times.due(alert.clock.due, alert.kind === 'DEADLINE_BREACHED' || undefined);
  return (
    <Tr data-alert={alert.alertId} isRowSelected={chosen}>
      <Td dataLabel={t('column.case')}>
        <Link to={`/cases/${alert.caseId}`}>{alert.caseNumber}</Link>
      </Td>
      <Td dataLabel={t('column.why')}>
        <Link to={`/alerts/${alert.alertId}`}>{labels.of('AlertKind', alert.kind)}</Link>
        <div className="row-extra">
          <time dateTime={alert.raisedAt}>{t('since', { when: times.instant(alert.raisedAt) })}</time>
        </div>
      </Td>
      <Td dataLabel={t('column.clock')}>
        {alert.clock && due && (
          <>
            {alert.clock.label && say(alert.clock.label)}
            <div className={due.late ? 'row-extra late' : 'row-extra'}>{due.words}</div>
            <Bar of={alert.clock} late={due.late} />
          </>
        )}
      </Td>
      <Td dataLabel={t('column.called')} className="wide">
        {labels.of('Role', alert.role)} {functions.includes(alert.role) ? (
          <Label isCompact>{t('mine')}</Label>
        ) : (
          hasClimbed(alert, functions) && (
            <Label isCompact color="orange">
              {t('climbed')}
            </Label>
          )
        )}
        <div className="row-extra">
          {alert.paged !== undefined && (
            <>
              <Person service="notification" of={alert.paged} /> ·{' '}
            </>
          )}
          {t('pages', { count: alert.rounds })}
        </div>
      </Td>
      <Td dataLabel={t('column.next')} className="wide">{open || alert.state === 'ACKNOWLEDGED' ? <Follows alert={alert} /> : null}</Td>
      <Td dataLabel={t('column.act')}>
        {open ? (
          <span className="actions">
            <Link
              to={`/alerts/${alert.alertId}/act`}
              aria-label={t('toActOf', { number: alert.caseNumber })}
              className="pf-v6-c-button pf-m-primary pf-m-small"
            >
              {t('toAct')}
            </Link>
            <Taking alert={alert} />
          </span>
        ) : (
          <>
            {t(alert.state === 'SETTLED' ? 'state.SETTLED' : 'state.ACKNOWLEDGED', {
              when: alert.acknowledgedAt === undefined ? '' : times.ago(alert.acknowledgedAt),
            })}
            {alert.acknowledgedBy !== undefined && (
              <div className="row-extra">
                <Person service="notification" of={alert.acknowledgedBy} />
              </div>
            )}
          </>
        )}
      </Td>
    </Tr>
  );
}

/** What happens when nobody does anything. */
export function Follows({ alert }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const labels = useLabels();
  const times = useTimes();
  if (!alert.next) {
    return alert.state === 'OPEN' ? t('stays') : null;
  }
  const words = { at: times.clock(alert.next.at), role: labels.of('Role', alert.next.role) };
  return alert.state === 'OPEN' ? t('climbs', words) : t('reopens', words);
}
