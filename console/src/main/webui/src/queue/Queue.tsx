import { Button, EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Fragment, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useOutlet, useParams } from 'react-router';
import { session } from '../api/session';
import { ActError } from '../kit/ActError';
import { Loading } from '../kit/Loading';
import { Export } from '../kit/list/Export';
import { LineTable, type Marks } from '../kit/list/LineTable';
import { useNarrow } from '../kit/list/Narrow';
import { useBulk } from '../kit/list/useBulk';
import { type ListKey, rowHere, useListKeys } from '../kit/list/useListKeys';
import { useTimes } from '../kit/time';
import { useUp } from '../kit/useUp';
import { useSession } from '../shell/useSession';
import { useColumns } from './columns';
import { claim, exported } from './commands';
import { Extent } from './Extent';
import { isLong } from './long';
import { NameSearch } from './NameSearch';
import { useNarrowed } from './narrowed';
import { type Row, rowsOf, waiting } from './queries';
import { Taking } from './Taking';
import { useLive } from './useLive';

/** Who writes down what somebody tells. The ombudsman takes no report; they code, triage, refer and transfer. */
const WRITERS = ['intake-officer', 'supervisor'];

/** The reports that wait for an officer, live; the one that is chosen stands beside the list. */
export function Queue() {
  const { t } = useTranslation(['queue', 'app', 'list']);
  const times = useTimes();
  const { reportId } = useParams();
  const { key: call, pathname } = useLocation();
  const beside = useOutlet();
  const long = isLong(pathname);
  const list = useRef<HTMLDivElement>(null);
  const occupied = () => beside !== null || list.current?.contains(document.activeElement) === true;
  const over = useSyncExternalStore(session.subscribe, () => session.get()?.over === true);
  const [number, setNumber] = useState('');
  const { ask, choices, narrowing } = useNarrowed(number);
  const narrow = useNarrow({ narrowing, choices, number, onNumber: setNumber });
  const [byName, setByName] = useState(false);
  const live = useLive(ask, occupied, over);
  const query = useInfiniteQuery(waiting(ask));
  const take = useMutation({ mutationFn: claim });
  const columns = useColumns(take.mutate);
  const bulk = useBulk();
  const writes = useSession().now.functions.some((each) => WRITERS.includes(each));
  const up = useUp();
  const keys = useListKeys({ more: useQueueKeys(reportId, writes, take.mutate), close: beside === null ? undefined : up });
  const rows = rowsOf(query.data);
  const marks: Marks<Row> = {
    of: bulk.marked,
    turn: bulk.turn,
    label: (row) => t('list:mark', { number: row.caseNumber }),
    may: (row) => row.claim === undefined,
  };
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
                query.data && <Extent ask={ask} rows={rows.length} last={query.data.pages.at(-1)?.next} />
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
            {narrow.button}
            {writes && (
              <Button variant="link" isInline aria-expanded={byName} onClick={() => setByName(!byName)}>
                {t('names.link')}
              </Button>
            )}
            <Export name="reports" send={(purpose, key) => exported({ ...ask, purpose }, key)} />
            {keys.button}
          </div>
          {narrow.bar}
          {byName && <NameSearch />}
          <Taking of={bulk} rows={rows} />
          <ActError of={take.error} />
          {query.data === undefined ? (
            <Loading />
          ) : rows.length === 0 ? (
            <EmptyState titleText={t(narrowing.count > 0 || number !== '' ? 'empty.narrowed' : 'empty.title')} headingLevel="h2">
              <EmptyStateBody>{t('empty.body')}</EmptyStateBody>
            </EmptyState>
          ) : (
            <LineTable
              label={t('title')}
              columns={columns}
              rows={rows}
              idOf={(row) => row.reportId}
              mark="report"
              chosen={reportId}
              order={ask.order}
              onOrder={(order) => narrowing.choose('order', order)}
              marks={writes ? marks : undefined}
            />
          )}
          {query.hasNextPage && (
            <Button variant="link" isDisabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('app:more')}
            </Button>
          )}
        </div>
        <Fragment key={reportId ?? call}>{beside}</Fragment>
      </div>
      {keys.help}
    </PageSection>
  );
}

/** What an officer does on the row on which they are, or with the report that stands open. */
function useQueueKeys(chosen: string | undefined, writes: boolean, take: (reportId: string) => void): ListKey[] {
  const { t } = useTranslation('queue');
  const go = useNavigate();
  const here = (act: (reportId: string) => void) => () => {
    const reportId = rowHere()?.dataset['report'] ?? chosen;
    if (reportId) {
      act(reportId);
    }
  };
  const to = (act: string) => here((reportId) => void go(`/queue/${reportId}${act}`));
  return [
    { key: 'o', words: t('keys.o'), act: to('/opening') },
    { key: 'c', words: t('keys.c'), act: here(take) },
    { key: 'e', words: t('keys.e'), act: to('/coding') },
    { key: 't', words: t('keys.t'), act: to('/triage') },
    { key: 'r', words: t('keys.r'), act: to('/referral') },
    ...(writes ? [{ key: 'n', words: t('keys.n'), act: () => void go('/queue/new') }] : []),
  ];
}
