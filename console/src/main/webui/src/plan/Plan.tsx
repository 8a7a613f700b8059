import { Label, Title } from '@patternfly/react-core';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import { useLabels } from '../api/labels';
import { runs, termsOf } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { Explained } from '../kit/Explained';
import { Face } from '../kit/Face';
import { Loading } from '../kit/Loading';
import { NotRead } from '../kit/NotRead';
import { Terms } from '../kit/Terms';
import { MadeActs } from '../made/MadeActs';
import { atPlan, screensOfPlan } from '../made/screens';
import { useSession } from '../shell/useSession';
import { Appeals } from './Appeals';
import { Decisions } from './Decisions';
import { useFacts } from './facts';
import { Beneficiaries, Collective } from './Group';
import { Alarms, CheckIns, OpenAlarm } from './Heard';
import { History } from './History';
import { Incidents } from './Incidents';
import { Measures } from './Measures';
import { Offers } from './Offers';
import { plan } from './queries';
import { Relocations } from './Relocations';
import { Risk } from './Risk';
import { termsOfPlan } from './rows';
import { Tasks } from './Tasks';
import type { OnPlan } from './usePlanCommand';

/** The plan of one party in one of its cases: what is next, its measures from decision to confirmation, all its cases. */
export function Plan() {
  const { caseId = '', planId = '' } = useParams();
  return <OnePlan key={planId} caseId={caseId} planId={planId} />;
}

function OnePlan({ caseId, planId }: { caseId: string; planId: string }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const { pathname } = useLocation();
  const { data } = useQuery(plan(planId));
  const cases = [...new Set(data?.view.incidents.map((each) => each.caseId))];
  const readings = useQueries({ queries: cases.map(termsOf) });
  const clocks = readings.flatMap((each) => each.data ?? []);
  const unread = readings.find((each) => each.data === undefined) ?? readings.find((each) => each.isError);
  const allRead = unread?.data !== undefined || unread === undefined;
  if (!data) {
    return <Loading />;
  }
  const { view } = data;
  const terms = termsOfPlan(view, clocks);
  const context: OnPlan = { ...data, caseId };
  return (
    <article className="sheet" aria-label={t('plan.of', { number: caseNumber(caseId) })}>
      <div className="list-head">
        <Label>{labels.of('PartyKind', view.kind)}</Label>
        {view.urgentRoute.length > 0 && <Face level={0}>{t('urgent')}</Face>}
      </div>
      {view.joinedInto !== undefined && (
        <p>
          {t('plan.joined')} <Link to={`/plan/${view.joinedInto}`}>{t('plan.other')}</Link>
        </p>
      )}
      <OpenAlarm view={view} />
      {view.gaps.length > 0 && (
        <div role="alert">
          <Face level={0}>{t('gap.open')}</Face> {t('gap.next')}
        </div>
      )}
      <Acts {...context} />
      <Outlet context={context} key={pathname} />
      <section aria-label={t('plan.next')}>
        <Explained word="deadline">
          <Title headingLevel="h2">{t('plan.next')}</Title>
        </Explained>
        {unread && <NotRead of={unread} />}
        {(allRead || terms.some(runs)) && <Terms of={terms.filter(runs)} />}
      </section>
      <Alarms view={view} />
      <CheckIns view={view} />
      <Relocations on={context} />
      <Collective view={view} />
      <Beneficiaries view={view} />
      <Risk view={view} />
      <History view={view} />
      <Offers view={view} />
      <Decisions view={view} />
      <Appeals view={view} />
      <Measures on={context} terms={terms} allRead={allRead} />
      <Tasks view={view} />
      <Incidents on={context} />
      <Others {...context} />
    </article>
  );
}

/** All that can be done with a plan. */
function Others({ caseId, view, version }: OnPlan) {
  const cache = useQueryClient();
  const facts = useFacts();
  const { planId } = view;
  return (
    <MadeActs
      service="protection"
      path="/v1/protections/{planId}/"
      ids={{ planId }}
      goesWith={caseId}
      version={version}
      facts={facts(view)}
      reread={() => cache.invalidateQueries({ queryKey: plan(planId).queryKey })}
      screens={screensOfPlan(caseId, planId)}
    />
  );
}

function Acts({ caseId, view }: OnPlan) {
  const { t } = useTranslation('plan');
  const { functions } = useSession().now;
  const screens = screensOfPlan(caseId, view.planId);
  const link = 'pf-v6-c-button pf-m-secondary pf-m-small';
  return (
    <nav className="actions" aria-label={t('plan.actions')}>
      {view.joinedInto === undefined && (
        <Link to={screens.decideUrgentMeasure} className={link}>
          {t('decide.title')}
        </Link>
      )}
      {view.joinedInto === undefined && functions.includes('risk-analyst') && (
        <Link to={screens.assessRisk} className={link}>
          {t('assess.title')}
        </Link>
      )}
      <Link to={screens.openPlan} className={link}>
        {t('opening.title')}
      </Link>
      {view.separations.map((each, index) => (
        <Link key={each.separationId} to={atPlan(caseId, view.planId, `review/${each.separationId}`)} className={link}>
          {t('review.link', { number: index + 1 })}
        </Link>
      ))}
    </nav>
  );
}
