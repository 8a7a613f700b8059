import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Alert } from '../api/alerts';
import { useNames } from '../kit/Person';
import { Cut } from '../kit/list/LineTable';
import { useTimes } from '../kit/time';
import { Taking } from './Taking';

/** The way to the act of an alert, and the answer by one click; of an answered one who answered, and when. */
export function ToDo({ row: alert }: { row: Alert }) {
  const { t } = useTranslation('alerts');
  if (alert.state !== 'OPEN') {
    return <Answered alert={alert} />;
  }
  return (
    <span className="to-do">
      <Link to={`/alerts/${alert.alertId}/act`} aria-label={t('toActOf', { number: alert.caseNumber })}>
        {t('toAct')}
      </Link>
      <Taking alert={alert} />
    </span>
  );
}

function Answered({ alert: { state, acknowledgedAt, acknowledgedBy } }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const times = useTimes();
  const nameOf = useNames('notification');
  const said = t(state === 'SETTLED' ? 'state.SETTLED' : 'state.ACKNOWLEDGED', { when: acknowledgedAt === undefined ? '' : times.ago(acknowledgedAt) });
  return <Cut>{acknowledgedBy === undefined ? said : `${said} · ${nameOf(acknowledgedBy)}`}</Cut>;
}
