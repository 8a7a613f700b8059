import { Button, EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Fragment, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useOutlet, useParams } from 'react-router';
import { session } from '../api/session';
import { ActError } from '../kit/ActError';
import { Loading } from '../kit/Loading';
import { useKeys } from '../kit/keys';
import { useTimes } from '../kit/time';
import { useSession } from '../shell/useSession';
import { claim } from './commands';
import { Extent } from './Extent';
import { KeyHelp, useHelp } from './KeyHelp';
import { isLong } from './long';
import { rowsOf, waiting } from './queries';
import { Rows } from './Rows';
import { useLive } from './useLive';

/** Who writes down what somebody tells. The ombudsman takes no report; they code, triage, refer and transfer. */
const WRITERS = ['intake-officer', 'supervisor'];

/** The reports that wait for an officer, live; the one that is chosen stands beside the list. */
export function Queue() {
  const { t } = useTranslation(['queue', 'app']);
  const times = useTimes();
  const { reportId } = useParams();
  const { key: call, pathname } = useLocation();
  const beside = useOutlet();
  const long = isLong(pathname);
  const list = useRef<HTMLDivElement>(null);
  const occupied = () => beside !== null || list.current?.contains(document.activeElement) === true;
  const over = useSyncExternalStore(session.subscribe, () => session.get()?.over === true);
  const live = useLive(occupied, over);
  const query = useInfiniteQuery(waiting);
  const take = useMutation({ mutationFn: claim });
  const help = useHelp();
  const writes = useSession().now.functions.some((each) => WRITERS.includes(each));
  useQueueKeys(list, reportId, beside !== null, writes, take.mutate, help.show);
  const rows = rowsOf(query.data);
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      {long && <h1 className="pf-v6-screen-reader">{t('title')}</h1>}
      <div className={beside && !long ? 'queue with-report' : 'queue'}>
        <div className="list" ref={list} hidden={long}>
          <div className="list-head">
            <Title headingLevel="h1">{t('title')}</Title>
            <span aria-live="polite">
              {live.fresh > 0 ? (
                <Button variant="secondary" size="sm" onClick={live.show}>
                  {t('fresh', { count: live.fresh })}
                </Button>
              ) : (
                query.data && <Extent rows={rows.length} last={query.data.pages.at(-1)?.next} />
              )}
            </span>
            {live.lostAt !== undefined && (
              <span role="status" className="line-lost">
                {t('app:line.lost', { since: times.clock(live.lostAt) })}
              </span>
            )}
            {writes && (
              <Link to="/queue/new" className="pf-v6-c-button pf-m-secondary pf-m-small">
                {t('phoned.link')}
              </Link>
            )}
            <Button variant="link" isInline onClick={help.show} className="wide">
              {t('keys.title')}
            </Button>
          </div>
          <ActError of={take.error} />
          {query.data === undefined ? (
            <Loading />
          ) : rows.length === 0 ? (
            <EmptyState titleText={t('empty.title')} headingLevel="h2">
              <EmptyStateBody>{t('empty.body')}</EmptyStateBody>
            </EmptyState>
          ) : (
            <Rows rows={rows} chosen={reportId} onClaim={take.mutate} />
          )}
          {query.hasNextPage && (
            <Button variant="link" isDisabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('app:more')}
            </Button>
          )}
        </div>
        <Fragment key={reportId ?? call}>{beside}</Fragment>
      </div>
      <KeyHelp {...help} writes={writes} />
    </PageSection>
  );
}

function useQueueKeys(
  list: React.RefObject<HTMLDivElement | null>,
  chosen: string | undefined,
  beside: boolean,
  writes: boolean,
  take: (reportId: string) => void,
  help: () => void,
): void {
  const go = useNavigate();
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-report] a') ?? [])];
  const here = () => document.activeElement?.closest<HTMLElement>('[data-report]')?.dataset['report'] ?? chosen;
  const move = (step: number) => {
    const all = links();
    const now = all.findIndex((link) => link.closest<HTMLElement>('[data-report]')?.dataset['report'] === here());
    all[Math.min(Math.max(now + step, 0), all.length - 1)]?.focus();
  };
  const to = (act: string) => {
    const reportId = here();
    if (reportId) {
      void go(`/queue/${reportId}${act}`);
    }
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    o: () => to('/opening'),
    e: () => to('/coding'),
    t: () => to('/triage'),
    r: () => to('/referral'),
    n: () => {
      if (writes) {
        void go('/queue/new');
      }
    },
    c: () => {
      const reportId = here();
      if (reportId) {
        take(reportId);
      }
    },
    '?': help,
    Escape: () => {
      if (beside) {
        void go('..', { relative: 'path' });
      }
    },
  });
}
