import { PageSection, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useOutlet, useOutletContext, useParams, useSearchParams } from 'react-router';
import { useLabels } from '../api/labels';
import { useMechanismZone } from '../api/zone';
import { dayFrom, dayOf, mondayOf } from '../kit/calendar';
import { Loading } from '../kit/Loading';
import { useNames } from '../kit/Person';
import { useNow } from '../kit/time';
import { zoneName } from '../kit/zone';
import { Absences } from './Absences';
import { Exercises } from './Exercises';
import { GapsAhead } from './GapsAhead';
import { type Roster, roster } from './queries';
import { Shifts } from './Shifts';
import { useSpans } from './useSpans';
import { isDay } from './week';
import { Week } from './Week';

/** The rota on which the forms beside it stand. */
export const useRoster = () => useOutletContext<Roster>();

/** The week that the address names, else the one of today. */
function useMonday(): string {
  const zone = useMechanismZone();
  const asked = useSearchParams()[0].get('week');
  const today = dayOf(useNow(60_000), zone);
  return mondayOf(isDay(asked) ? asked : today);
}

/** One rota, week by week, and what its keeper may do about it. */
export function OneRota() {
  const { t } = useTranslation('duty');
  const { rotaId = '' } = useParams();
  const monday = useMonday();
  const of = useQuery(roster(rotaId, monday)).data;
  const beside = useOutlet(of);
  if (!of) {
    return <Loading />;
  }
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      <div className={beside ? 'queue with-report' : 'queue'}>
        <div className="list place">
          <Head of={of} />
          <section aria-label={t('week.title')}>
            <Weeks monday={monday} />
            <Week of={of} monday={monday} />
            <Shifts of={of} />
          </section>
          <GapsAhead of={of.rota} />
          <Absences of={of} />
          <Exercises rotaId={rotaId} />
        </div>
        {beside}
      </div>
    </PageSection>
  );
}

const ACTS = ['plan', 'change', 'closing'] as const;

function Head({ of: { rota } }: { of: Roster }) {
  const { t, i18n } = useTranslation('duty');
  const labels = useLabels();
  const nameOf = useNames('notification');
  const { search } = useLocation();
  const names = (persons: string[]) => persons.map(nameOf).join(', ');
  return (
    <>
      <Title headingLevel="h1">{t('of', { function: labels.of('Role', rota.function), institution: labels.institution(rota.institution) })}</Title>
      <nav className="actions" aria-label={t('acts')}>
        {ACTS.map((act) => (
          <Link key={act} to={{ pathname: act, search }} className="pf-v6-c-button pf-m-secondary pf-m-small">
            {t(`${act}.title`)}
          </Link>
        ))}
        <Link to="/rota">{t('back')}</Link>
      </nav>
      <dl className="facts">
        <div>
          <dt>{t('column.onDuty')}</dt>
          <dd translate="no">{rota.onDuty.length === 0 ? t('nobody') : names(rota.onDuty)}</dd>
        </div>
        <div>
          <dt>{t('standing')}</dt>
          <dd translate="no">{names(rota.standing.map(({ person }) => person))}</dd>
        </div>
      </dl>
      <p>{t('hours', { zone: zoneName(rota.zone, i18n.language, '') })}</p>
    </>
  );
}

/** The week that is shown, and the ways to the one before and the one after. */
function Weeks({ monday }: { monday: string }) {
  const { t } = useTranslation('duty');
  const { pathname } = useLocation();
  const { day } = useSpans(undefined);
  const to = (step: number) => ({ pathname, search: `?week=${dayFrom(monday, step)}` });
  return (
    <>
      <h2>{t('week.of', { from: day(monday), until: day(dayFrom(monday, 6)) })}</h2>
      <nav className="actions" aria-label={t('week.which')}>
        <Link to={to(-7)}>{t('week.before')}</Link>
        <Link to={to(7)}>{t('week.after')}</Link>
      </nav>
    </>
  );
}
