import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Gap, Rota } from '../api/duty';
import { dayOf } from '../kit/calendar';
import { Person } from '../kit/Person';
import { useTimes } from '../kit/time';
import { useSpans } from './useSpans';

/** The gaps that come, in words: a link leads to the week of each, and to the form in which it is accepted. */
export function GapsAhead({ of: { gaps, zone } }: { of: Rota }) {
  const { t } = useTranslation('duty');
  const { span } = useSpans(zone);
  const times = useTimes();
  const weekOf = (gap: Gap) => `?week=${dayOf(gap.from, zone)}`;
  return (
    <section aria-labelledby="gaps-ahead">
      <h2 id="gaps-ahead">{t('ahead.title')}</h2>
      {gaps.length === 0 ? (
        <p>{t('ahead.none')}</p>
      ) : (
        <ul className="rows">
          {gaps.map((gap) => (
            <li key={gap.from}>
              <Link to={{ pathname: '.', search: weekOf(gap) }}>{span(gap)}</Link>
              {gap.accepted === undefined ? (
                <>
                  <span className="late">{times.due(gap.from).late ? t('ahead.now') : times.due(gap.from).words}</span>
                  <Link to={{ pathname: `gap/${gap.from}`, search: weekOf(gap) }} aria-label={`${t('acceptance.title')}: ${span(gap)}`}>
                    {t('acceptance.title')}
                  </Link>
                </>
              ) : (
                <span>
                  {t('ahead.accepted')} <Person of={gap.accepted} service="notification" />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
