import { EmptyState, EmptyStateBody, PageSection, Title, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useNavigate, useParams } from 'react-router';
import { type Alert, allAlerts, openAlerts } from '../api/alerts';
import { Explained } from '../kit/Explained';
import { Loading } from '../kit/Loading';
import { LineTable } from '../kit/list/LineTable';
import { useNarrow } from '../kit/list/Narrow';
import { useListKeys } from '../kit/list/useListKeys';
import { useColumns } from './columns';
import { SHOWN, useNarrowed } from './narrowed';

/**
 * The alerts that wait for an answer, live: for what, who is called, and what follows if nobody answers. One that climbed
 * while the reader was called stays among their own.
 */
export function Alerts() {
  const { t } = useTranslation('alerts');
  const { alertId } = useParams();
  const go = useNavigate();
  const [number, setNumber] = useState('');
  const { narrowing, choices, of } = useNarrowed(number);
  const narrow = useNarrow({ narrowing, choices, number, onNumber: setNumber });
  const keys = useListKeys({ close: alertId === undefined ? undefined : () => void go('/alerts') });
  const columns = useColumns();
  const { show, order } = narrowing.by;
  const read = useQuery(show === 'all' ? allAlerts : openAlerts).data;
  const alerts = read && of(read);
  const open = alerts?.filter((alert) => alert.state === 'OPEN').length;
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      <div className={alertId ? 'queue with-report' : 'queue'}>
        <div className="list">
          <div className="list-head">
            <Explained word="alert">
              <Title headingLevel="h1">{t('title')}</Title>
            </Explained>
            <span aria-live="polite">{open !== undefined && t('rows', { count: open })}</span>
            <ToggleGroup isCompact aria-label={t('show.label')}>
              {SHOWN.map((which) => (
                <ToggleGroupItem key={which} text={t(`show.${which}`)} isSelected={show === which} onChange={() => narrowing.choose('show', which)} />
              ))}
            </ToggleGroup>
            {narrow.button}
            {keys.button}
            <Link to="/alerts/ways">{t('ways.title')}</Link>
          </div>
          {narrow.bar}
          {alerts === undefined ? (
            <Loading />
          ) : alerts.length === 0 ? (
            <Nothing narrowed={narrowing.count > 0 || number !== ''} others={show === 'mine' ? (read?.length ?? 0) : 0} />
          ) : (
            <LineTable
              label={t('title')}
              columns={columns}
              rows={alerts}
              idOf={idOf}
              mark="alert"
              chosen={alertId}
              order={order}
              onOrder={(chosen) => narrowing.choose('order', chosen)}
            />
          )}
        </div>
        <Outlet key={alertId} />
      </div>
      {keys.help}
    </PageSection>
  );
}

const idOf = (alert: Alert) => alert.alertId;

/** @param others how many wait for an answer of other functions */
function Nothing({ narrowed, others }: { narrowed: boolean; others: number }) {
  const { t } = useTranslation('alerts');
  const title = narrowed ? 'empty.narrowed' : others > 0 ? 'empty.ofMine' : 'empty.title';
  return (
    <EmptyState titleText={t(title)} headingLevel="h2">
      <EmptyStateBody>{others > 0 && !narrowed ? t('empty.others', { count: others, open: t('show.open') }) : t('empty.body')}</EmptyStateBody>
    </EmptyState>
  );
}
