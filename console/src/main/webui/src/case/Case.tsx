import { PageSection, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import { session } from '../api/session';
import { termsOf } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { Loading } from '../kit/Loading';
import { NotRead, type Reading } from '../kit/NotRead';
import { useTimes } from '../kit/time';
import { Telling } from '../told/Telling';
import { AlarmLine } from './AlarmLine';
import { Head } from './Head';
import type { OnCase } from './onCase';
import { known, type KnownCase, timeline } from './queries';
import { type Section, Sections, useSection } from './Sections';
import { Tracks } from './Tracks';
import { useGranted } from './useGranted';
import { firstLook, useLive } from './useLive';

/** The workspace of one case, for all functions: its head, and the sections that the services grant; live. */
export function Case() {
  const { caseId = '' } = useParams();
  return <OneCase key={caseId} caseId={caseId} />;
}

function OneCase({ caseId }: { caseId: string }) {
  const over = useSyncExternalStore(session.subscribe, () => session.get()?.over === true);
  const live = useLive(caseId, over);
  const named = useQuery(known(caseId));
  const history = useQuery(timeline(caseId));
  const clocks = useQuery(termsOf(caseId));
  const entries = history.data;
  useEffect(() => {
    if (entries) {
      firstLook(caseId, entries);
    }
  }, [caseId, entries]);
  const unread = [named, history].find((each) => each.isError && each.data === undefined);
  return (named.data && entries) || unread ? (
    <Workspace known={named.data ?? unnamed(caseId)} entries={entries ?? []} clocks={clocks} live={live} unread={unread} />
  ) : (
    <PageSection>
      <Loading />
    </PageSection>
  );
}

/** What is known of a case while the service that tells its history is away. */
const unnamed = (caseId: string): KnownCase => ({ caseId, caseNumber: caseNumber(caseId), reports: [] });

/** The sections that other services tell. */
const OF_OTHERS: Section[] = ['told', 'measures', 'investigation', 'duties'];

/** What was opened stands outside of the sections: it stays while the reader goes from one to another. */
function Workspace({ unread, ...on }: OnCase & { unread: Reading | undefined }) {
  const { t } = useTranslation('case');
  const section = useSection();
  const { sections, reportIds, planIds } = useGranted(on.known);
  return (
    <PageSection>
      <div className={section === 'timeline' ? 'case' : 'case within'}>
        <Head {...on} entries={unread ? undefined : on.entries} />
        <AlarmLine caseId={on.known.caseId} clocks={on.clocks} />
        <Tracks {...on} />
        <Line lostAt={on.live.lostAt} />
        <div className="workspace">
          <Sections of={sections} />
          <Telling reportIds={reportIds} thingIds={sections.includes('investigation') ? [...planIds, on.known.caseId] : planIds}>
            <Title headingLevel="h2">{t(`tabs.${section}`)}</Title>
            {unread && <NotRead of={unread} />}
            {(!unread || OF_OTHERS.includes(section)) && <Outlet context={on} />}
          </Telling>
        </div>
      </div>
    </PageSection>
  );
}

function Line({ lostAt }: { lostAt: number | undefined }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    lostAt !== undefined && (
      <p role="status" className="line-lost">
        {t('line.lost', { since: times.clock(lostAt) })}
      </p>
    )
  );
}
