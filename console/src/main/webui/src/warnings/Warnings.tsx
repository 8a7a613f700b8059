import { Button, PageSection, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useOutlet, useParams } from 'react-router';
import { useLabels } from '../api/labels';
import { MOST } from '../api/pages';
import { Explained } from '../kit/Explained';
import { Loading } from '../kit/Loading';
import { useTimes } from '../kit/time';
import { type Warning, warnings } from './queries';

const ORDER = ['PROPOSED', 'RAISED', 'DECLINED', 'CANCELLED', 'NONE'] as const satisfies Warning['standing'][];

/** The early warnings of a series of threats: first those that wait for a decision, then those that hold. */
export function Warnings() {
  const { t } = useTranslation(['warnings', 'app']);
  const { warningId } = useParams();
  const beside = useOutlet();
  const [most, setMost] = useState(MOST);
  const read = useQuery({ ...warnings(most), placeholderData: keepPreviousData }).data;
  const items = read?.items.toSorted((one, other) => ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing)) ?? [];
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      <div className={beside ? 'queue with-report' : 'queue'}>
        <div className="list">
          <div className="list-head">
            <Explained word="warning">
              <Title headingLevel="h1">{t('title')}</Title>
            </Explained>
          </div>
          <p>{t('about')}</p>
          {!read ? <Loading /> : items.length === 0 ? <p>{t('none')}</p> : <Rows items={items} chosen={warningId} />}
          {read?.more && (
            <Button variant="link" onClick={() => setMost(most + MOST)}>
              {t('app:more')}
            </Button>
          )}
        </div>
        <Fragment key={warningId}>{beside}</Fragment>
      </div>
    </PageSection>
  );
}

function Rows({ items, chosen }: { items: Warning[]; chosen: string | undefined }) {
  const { t } = useTranslation('warnings');
  const labels = useLabels();
  const times = useTimes();
  return (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('title')}>
      <Thead>
        <Tr>
          <Th>{t('column.what')}</Th>
          <Th>{t('column.standing')}</Th>
          <Th>{t('column.cases')}</Th>
          <Th>{t('column.until')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {items.map((each) => {
          const of = each.message ?? each.proposed;
          return (
            <Tr key={each.warningId} data-warning={each.warningId} isRowSelected={each.warningId === chosen}>
              <Td dataLabel={t('column.what')}>
                <Link to={`/warnings/${each.warningId}`} aria-current={each.warningId === chosen || undefined}>
                  {of ? t(`pattern.${of.pattern}`) : t('one')}
                </Link>
                {of?.area !== undefined && <div className="row-extra">{labels.area(of.area)}</div>}
                {of && <div className="row-extra">{t('since', { at: times.instant(of.since) })}</div>}
              </Td>
              <Td dataLabel={t('column.standing')}>
                {t(`standing.${each.standing}`)}
                {each.published && <div className="row-extra">{t('published')}</div>}
              </Td>
              <Td dataLabel={t('column.cases')}>{each.cases.length}</Td>
              <Td dataLabel={t('column.until')}>{each.message && times.instant(each.message.expires)}</Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}
