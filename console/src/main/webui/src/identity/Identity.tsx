import { Button, EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useParams } from 'react-router';
import { useLabels } from '../api/labels';
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
  const labels = useLabels();
  const times = useTimes();
  return (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('title')}>
      <Thead>
        <Tr>
          <Th>{t('column.case')}</Th>
          <Th>{t('column.waiting')}</Th>
          <Th>{t('column.who')}</Th>
          <Th>{t('column.purpose')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={row.requestId} isRowSelected={row.requestId === chosen}>
            <Td dataLabel={t('column.case')}>
              <Link to={`/identity/${row.reportId}/${row.requestId}`} aria-current={row.requestId === chosen || undefined}>
                {row.caseNumber}
              </Link>
            </Td>
            <Td dataLabel={t('column.waiting')}>
              <time dateTime={row.waitingSince}>{times.ago(row.waitingSince)}</time>
            </Td>
            <Td dataLabel={t('column.who')}>
              {labels.of('Role', row.role)}
              <div className="row-extra">{labels.institution(row.institution)}</div>
            </Td>
            <Td dataLabel={t('column.purpose')}>{labels.of('OpeningPurpose', row.purpose)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
