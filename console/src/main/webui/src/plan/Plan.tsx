import { Label, PageSection, Title } from '@patternfly/react-core';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import type { Protection } from '../api/protection';
import { useLabels } from '../api/labels';
import { runs, termsOf } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { Explained } from '../kit/Explained';
import { Face } from '../kit/Face';
import { Loading } from '../kit/Loading';
import { NotRead } from '../kit/NotRead';
import { Terms } from '../kit/Terms';
import { useOpenings } from '../kit/useOpened';
import { MadeActs } from '../made/MadeActs';
import { screensOfPlan } from '../made/screens';
import { ShortHead } from '../told/ShortHead';
import { Told } from '../told/Told';
import { Telling } from '../told/Telling';
import { useFacts } from './facts';
import { Incidents } from './Incidents';
import { Measures } from './Measures';
import { Opened } from './Opened';
import { plan } from './queries';
import { termsOfPlan } from './rows';
import type { OnPlan } from './usePlanCommand';

/** The plan of one party: what is next, its measures from decision to confirmation, its incidents. */
export function Plan() {
  const { planId = '' } = useParams();
  return <OnePlan key={planId} planId={planId} />;
}

function OnePlan({ planId }: { planId: string }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const { pathname } = useLocation();
  const { data } = useQuery(plan(planId));
  const { all, show, hide } = useOpenings<Protection['OpenedPlan']>((one, other) => one.part === other.part);
  const cases = [...new Set(data?.view.incidents.map((each) => each.caseId))];
  const readings = useQueries({ queries: cases.map(termsOf) });
  const clocks = readings.flatMap((each) => each.data ?? []);
  const unread = readings.find((each) => each.data === undefined) ?? readings.find((each) => each.isError);
  const allRead = unread?.data !== undefined || unread === undefined;
  const heading = useRef<HTMLDivElement>(null);
  const read = data !== undefined;
  useEffect(() => heading.current?.focus(), [read]);
  if (!data) {
    return (
      <PageSection>
        <Loading />
      </PageSection>
    );
  }
  const { view } = data;
  const terms = termsOfPlan(view, clocks);
  const next = terms.find(runs);
  const reportIds = view.incidents.map((each) => each.reportId);
  const context: OnPlan = { ...data, opened: show };
  return (
    <PageSection>
      <article className="sheet" aria-label={t('plan.of', { number: numberOf(view.incidents[0]?.caseId) })}>
        <div className="list-head" ref={heading} tabIndex={-1}>
          <Title headingLevel="h1">{t('plan.of', { number: numberOf(view.incidents[0]?.caseId) })}</Title>
          <Label>{labels.of('PartyKind', view.kind)}</Label>
          {view.urgentRoute.length > 0 && <Face level={0}>{t('urgent')}</Face>}
          <Link to="/plan">{t('plan.back')}</Link>
        </div>
        {view.joinedInto !== undefined && (
          <p>
            {t('plan.joined')} <Link to={`/plan/${view.joinedInto}`}>{t('plan.other')}</Link>
          </p>
        )}
        <ShortHead reportIds={reportIds} responsible={next && labels.of('Role', next.holder)} next={next} allRead={allRead} />
        <Acts view={view} />
        <Telling
          reportIds={reportIds}
          words={
            all.length > 0 &&
            all.map(({ what, until }) => (
              <Opened key={what.openingId} what={what} view={view} until={until} onClose={() => hide(what)} />
            ))
          }
        >
          <Outlet context={context} key={pathname} />
          <Told />
          <section aria-label={t('plan.next')}>
            <Explained word="deadline">
              <Title headingLevel="h2">{t('plan.next')}</Title>
            </Explained>
            {unread && <NotRead of={unread} />}
            {(allRead || terms.some(runs)) && <Terms of={terms.filter(runs)} />}
          </section>
          <Measures view={view} terms={terms} allRead={allRead} />
          <Incidents view={view} />
          <Others view={view} version={data.version} />
        </Telling>
      </article>
    </PageSection>
  );
}

/** All that can be done with a plan. */
function Others({ view, version }: Pick<OnPlan, 'view' | 'version'>) {
  const cache = useQueryClient();
  const facts = useFacts();
  const { planId } = view;
  return (
    <MadeActs
      service="protection"
      path="/v1/protections/{planId}/"
      ids={{ planId }}
      version={version}
      facts={facts(view)}
      reread={() => cache.invalidateQueries({ queryKey: plan(planId).queryKey })}
      screens={screensOfPlan(planId)}
    />
  );
}

const numberOf = (caseId: string | undefined) => (caseId === undefined ? '' : caseNumber(caseId));

function Acts({ view }: { view: OnPlan['view'] }) {
  const { t } = useTranslation('plan');
  const at = (act: string) => `/plan/${view.planId}/${act}`;
  const link = 'pf-v6-c-button pf-m-secondary pf-m-small';
  return (
    <nav className="actions" aria-label={t('plan.actions')}>
      {view.joinedInto === undefined && (
        <Link to={at('measure')} className={link}>
          {t('decide.title')}
        </Link>
      )}
      <Link to={at('opening')} className={link}>
        {t('opening.title')}
      </Link>
      {view.separations.map((each, index) => (
        <Link key={each.separationId} to={at(`review/${each.separationId}`)} className={link}>
          {t('review.link', { number: index + 1 })}
        </Link>
      ))}
    </nav>
  );
}
