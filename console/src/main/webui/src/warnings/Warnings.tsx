import { Button, PageSection, Title } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Fragment, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useOutlet, useParams } from 'react-router';
import { useLabels } from '../api/labels';
import { MOST } from '../api/pages';
import { Explained } from '../kit/Explained';
import { type Column, LineTable } from '../kit/list/LineTable';
import { useNarrow } from '../kit/list/Narrow';
import { useListKeys } from '../kit/list/useListKeys';
import { Loading } from '../kit/Loading';
import { useTimes } from '../kit/time';
import { useUp } from '../kit/useUp';
import { useNarrowed } from './narrowed';
import { type Warning, warnings } from './queries';

/** The early warnings of a series of threats: first those that wait for a decision, then those that hold. */
export function Warnings() {
  const { t } = useTranslation(['warnings', 'app']);
  const { warningId } = useParams();
  const beside = useOutlet();
  const { narrowing, choices, of } = useNarrowed();
  const narrow = useNarrow({ narrowing, choices });
  const up = useUp();
  const keys = useListKeys({ close: beside ? up : undefined });
  const [most, setMost] = useState(MOST);
  const read = useQuery({ ...warnings(most), placeholderData: keepPreviousData }).data;
  const items = of(read?.items ?? []);
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      <div className={beside ? 'queue with-report' : 'queue'}>
        <div className="list">
          <div className="list-head">
            <Explained word="warning">
              <Title headingLevel="h1">{t('title')}</Title>
            </Explained>
            {narrow.button}
            {keys.button}
          </div>
          {narrow.bar}
          <p>{t('about')}</p>
          {!read ? <Loading /> : items.length === 0 ? <p>{t(read.more ? 'app:partial' : narrowing.count > 0 ? 'noneLike' : 'none')}</p> : <Rows items={items} chosen={warningId} />}
          {read?.more && (
            <Button variant="link" onClick={() => setMost(most + MOST)}>
              {t('app:more')}
            </Button>
          )}
        </div>
        <Fragment key={warningId}>{beside}</Fragment>
      </div>
      {keys.help}
    </PageSection>
  );
}

function Rows({ items, chosen }: { items: Warning[]; chosen: string | undefined }) {
  const { t } = useTranslation('warnings');
  const columns = useMemo(
    (): Column<Warning>[] => [
      { key: 'what', label: t('column.what'), Cell: What },
      { key: 'standing', label: t('column.standing'), Cell: Standing },
      { key: 'cases', label: t('column.cases'), Cell: ({ row }) => row.cases.length },
      { key: 'until', label: t('column.until'), Cell: Until },
    ],
    [t],
  );
  return <LineTable label={t('title')} columns={columns} rows={items} idOf={(each) => each.warningId} mark="warning" chosen={chosen} />;
}

interface Of {
  row: Warning;
}

function What({ row, chosen }: Of & { chosen: boolean }) {
  const { t } = useTranslation('warnings');
  const labels = useLabels();
  const times = useTimes();
  const of = row.message ?? row.proposed;
  return (
    <>
      <Link to={`/warnings/${row.warningId}`} aria-current={chosen || undefined}>
        {of ? t(`pattern.${of.pattern}`) : t('one')}
      </Link>
      {of?.area !== undefined && (
        <>
          {' · '}
          <span>{labels.area(of.area)}</span>
        </>
      )}
      {of && (
        <>
          {' · '}
          <span>{t('since', { at: times.instant(of.since) })}</span>
        </>
      )}
    </>
  );
}

function Standing({ row }: Of) {
  const { t } = useTranslation('warnings');
  return (
    <>
      <span>{t(`standing.${row.standing}`)}</span>
      {row.published && (
        <>
          {' · '}
          <span>{t('published')}</span>
        </>
      )}
    </>
  );
}

function Until({ row }: Of) {
  const times = useTimes();
  return row.message && times.instant(row.message.expires);
}
