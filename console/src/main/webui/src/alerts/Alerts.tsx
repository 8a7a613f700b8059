import { EmptyState, EmptyStateBody, PageSection, Title, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import { allAlerts, hasClimbed, isOwn, openAlerts } from '../api/alerts';
import { Explained } from '../kit/Explained';
import { Loading } from '../kit/Loading';
import { useNarrowing } from '../kit/list/narrowing';
import { useSession } from '../shell/useSession';
import { Rows } from './Rows';

const SHOWN = ['mine', 'open', 'all'] as const;
const PARTS = { show: { codes: SHOWN, first: 'mine' } };

/**
 * The alerts that wait for an answer, live: for what, who is called, and what follows if nobody answers. One that climbed
 * while the reader was called stays among their own.
 */
export function Alerts() {
  const { t } = useTranslation('alerts');
  const { alertId } = useParams();
  const { functions } = useSession().now;
  const { by, choose } = useNarrowing('alerts', PARTS);
  const shown = by.show;
  const read = useQuery(shown === 'all' ? allAlerts : openAlerts).data;
  const alerts = shown === 'mine' ? read?.filter((alert) => isOwn(alert, functions) || hasClimbed(alert, functions)) : read;
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
            <ToggleGroup aria-label={t('show.label')}>
              {SHOWN.map((which) => (
                <ToggleGroupItem key={which} text={t(`show.${which}`)} isSelected={shown === which} onChange={() => choose('show', which)} />
              ))}
            </ToggleGroup>
          </div>
          {alerts === undefined ? (
            <Loading />
          ) : alerts.length === 0 ? (
            <EmptyState titleText={t('empty.title')} headingLevel="h2">
              <EmptyStateBody>{t('empty.body')}</EmptyStateBody>
            </EmptyState>
          ) : (
            <Rows alerts={alerts} chosen={alertId} />
          )}
        </div>
        <Outlet key={alertId} />
      </div>
    </PageSection>
  );
}
