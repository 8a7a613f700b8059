import { Button, EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useNavigate, useParams } from 'react-router';
import { useLabels } from '../api/labels';
import { terms } from '../api/terms';
import { type Column, LineTable } from '../kit/list/LineTable';
import { useListKeys } from '../kit/list/useListKeys';
import { Loading } from '../kit/Loading';
import { Due } from '../kit/Terms';
import { useTimes } from '../kit/time';
import { type Asked, requests } from './queries';

/** Who asks to know who reports: each request waits for one custodian, who grants or denies it. */
export function Identity() {
  const { t } = useTranslation(['identity', 'app']);
  const { requestId } = useParams();
  const go = useNavigate();
  const keys = useListKeys({ close: requestId === undefined ? undefined : () => void go('/identity') });
  const query = useInfiniteQuery(requests);
  const rows = query.data?.pages.flatMap((page) => page.items);
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      <div className={requestId ? 'queue with-report' : 'queue'}>
        <div className="list">
          <div className="list-head">
            <Title headingLevel="h1">{t('title')}</Title>
            {keys.button}
          </div>
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
      {keys.help}
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
      { key: 'due', label: t('column.due'), Cell: AnswerDue },
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

/** Until when the law asks for an answer, as far as that is read. */
function AnswerDue({ row }: Of) {
  const read = useInfiniteQuery({ ...terms, throwOnError: false }).data?.pages.flatMap((page) => page.items);
  const term = read?.find(({ ruleId, about }) => ruleId === 'IDENTITY_ANSWER' && about === row.requestId);
  return term ? <Due of={term} /> : '—';
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
