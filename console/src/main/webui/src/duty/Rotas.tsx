import { PageSection, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useOutlet } from 'react-router';
import { type Rota, rotas } from '../api/duty';
import { useLabels } from '../api/labels';
import { Explained } from '../kit/Explained';
import { type Column, LineTable } from '../kit/list/LineTable';
import { Loading } from '../kit/Loading';
import { useNames } from '../kit/Person';
import { useSpans } from './useSpans';

/** The rotas of an institution: who is called now for each function, and what is not covered ahead. */
export function Rotas() {
  const { t } = useTranslation('duty');
  const beside = useOutlet();
  const read = useQuery(rotas).data;
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      <div className={beside ? 'queue with-report' : 'queue'}>
        <div className="list">
          <div className="list-head">
            <Explained word="rota">
              <Title headingLevel="h1">{t('title')}</Title>
            </Explained>
            <nav className="actions" aria-label={t('acts')}>
              <Link to="/rota/opening">{t('opening.title')}</Link>
              <Link to="/rota/absence">{t('absence.title')}</Link>
            </nav>
          </div>
          <p>{t('about')}</p>
          {!read ? <Loading /> : read.length === 0 ? <p>{t('none')}</p> : <Rows of={read} />}
        </div>
        {beside}
      </div>
    </PageSection>
  );
}

function Rows({ of }: { of: Rota[] }) {
  const { t } = useTranslation('duty');
  const columns = useMemo(
    (): Column<Rota>[] => [
      { key: 'function', label: t('column.function'), Cell: OfFunction },
      { key: 'institution', label: t('column.institution'), Cell: OfInstitution },
      { key: 'onDuty', label: t('column.onDuty'), Cell: OnDuty },
      { key: 'gaps', label: t('column.gaps'), Cell: Gaps },
    ],
    [t],
  );
  return <LineTable label={t('title')} columns={columns} rows={of} idOf={({ rotaId }) => rotaId} mark="rota" />;
}

interface Of {
  row: Rota;
}

function OfFunction({ row }: Of) {
  const labels = useLabels();
  return <Link to={`/rota/${row.rotaId}`}>{labels.of('Role', row.function)}</Link>;
}

function OfInstitution({ row }: Of) {
  return useLabels().institution(row.institution);
}

function OnDuty({ row }: Of) {
  const { t } = useTranslation('duty');
  const nameOf = useNames('notification');
  return row.onDuty.length === 0 ? t('nobody') : <span translate="no">{row.onDuty.map(nameOf).join(', ')}</span>;
}

/** How many gaps there are, and when the first one begins. */
function Gaps({ row }: Of) {
  const { t } = useTranslation('duty');
  const { span } = useSpans(row.zone);
  const open = row.gaps.filter(({ accepted }) => accepted === undefined);
  const [first] = open;
  return first === undefined ? t('covered') : <strong className="late">{t('gapsFrom', { count: open.length, when: span(first) })}</strong>;
}
