import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Person } from '../kit/Person';
import { EndAbsence } from './EndAbsence';
import type { Roster } from './queries';
import { useSpans } from './useSpans';

/** Who of a rota is absent in its week. */
export function Absences({ of: { rota, absences } }: { of: Roster }) {
  const { t } = useTranslation('duty');
  const { span } = useSpans(rota.zone);
  return (
    <section aria-labelledby="absences">
      <h2 id="absences">{t('absences.title')}</h2>
      {absences.length === 0 ? (
        <p>{t('absences.none')}</p>
      ) : (
        <ul className="rows">
          {absences.map((absence) => (
            <li key={absence.absenceId}>
              <Person of={absence.person} service="notification" />
              <span>{span(absence)}</span>
              <EndAbsence absenceId={absence.absenceId} when={span(absence)} />
            </li>
          ))}
        </ul>
      )}
      <Link to="/rota/absence">{t('absence.title')}</Link>
    </section>
  );
}
