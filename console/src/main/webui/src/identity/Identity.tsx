import { Button, EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useParams } from 'react-router';
import { useLabels } from '../api/labels';
import { type Column, LineTable } from '../kit/list/LineTable';
import { Loading } from '../kit/Loading';
import { useTimes } from '../kit/time';
import { type Asked, requests } from './queries';

/** Who asks to know who reports: each request waits for one custodian, who grants or denies it. */
export function Identity() {
  const { t } = useTranslation(['identity', 'app']);
  const { requestId } = useParams();
  const query = useInfiniteQuery(requests);
  const rows = query.data?.pages.flatMap((page) => page.items);
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      <div className={requestId ? 'queue with-report' : 'queue'}>
        <div className="list">
          <Title headingLevel="h1">{t('title')}</Title>
          <p>{t('intro')}</p>
          {rows === undefined ? <Loading /> : rows.length === 0 ? <Nothing /> : <Rows rows={rows} chosen={requestId} />}
          {query.hasNextPage && (
            <Button variant="link" isDisabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('app:more')}
            </Button>
          )}
        </div>
        <Outlet key={requestId} />
      </div>
    </PageSection>
  );
}

function Nothing() {
  const { t } = useTranslation('identity');
  return (
    <EmptyState titleText={t('empty.title')} headingLevel="h2">
      <EmptyStateBody>{t('empty.body')}</EmptyStateBody>
    </EmptyState>
  );
}

function Rows({ rows, chosen }: { rows: Asked[]; chosen: string | undefined }) {
  const { t } = useTranslation('identity');
  const columns = useMemo(
    (): Column<Asked>[] => [
      { key: 'case', label: t('column.case'), Cell: CaseNumber },
      { key: 'waiting', label: t('column.waiting'), Cell: Waits },
      { key: 'who', label: t('column.who'), Cell: Who },
      { key: 'purpose', label: t('column.purpose'), Cell: Purpose },
    ],
    [t],
  );
  return <LineTable label={t('title')} columns={columns} rows={rows} idOf={(row) => row.requestId} mark="request" chosen={chosen} />;
}

interface Of {
  row: Asked;
}

function CaseNumber({ row, chosen }: Of & { chosen: boolean }) {
  return (
    <Link to={`/identity/${row.reportId}/${row.requestId}`} aria-current={chosen || undefined}>
      {row.caseNumber}
    </Link>
  );
}

function Waits({ row }: Of) {
  const times = useTimes();
  return <time dateTime={row.waitingSince}>{times.ago(row.waitingSince)}</time>;
}

function Who({ row }: Of) {
  const labels = useLabels();
  return (
    <>
      <span>{labels.of('Role', row.role)}</span> · <span>{labels.institution(row.institution)}</span>
    </>
  );
}

function Purpose({ row }: Of) {
  return useLabels().of('OpeningPurpose', row.purpose);
}
