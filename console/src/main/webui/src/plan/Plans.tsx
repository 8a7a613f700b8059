import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Outlet, useParams } from 'react-router';
import { useLabels } from '../api/labels';
import { plansOf } from '../api/ofCase';
import { Loading } from '../kit/Loading';
import { useReads } from '../shell/sees';
import { plan } from './queries';

/** The plans of a case, one at a time: a case in which several parties are threatened has several. */
export function Plans() {
  const { t } = useTranslation('plan');
  const { caseId = '', planId } = useParams();
  const reads = useReads('plans');
  const query = useQuery({ ...plansOf(caseId), enabled: reads });
  const found = query.data ?? [];
  if (planId === undefined && reads && query.isPending) {
    return <Loading />;
  }
  if (planId === undefined) {
    return found[0] === undefined ? <p className="tab">{t('section.none')}</p> : <Navigate to={found[0]} replace />;
  }
  return (
    <>
      {found.length > 1 && <Switch planIds={found} />}
      <Outlet />
    </>
  );
}

function Switch({ planIds }: { planIds: string[] }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const readings = useQueries({ queries: planIds.map((each) => ({ ...plan(each), throwOnError: false })) });
  return (
    <nav className="parts" aria-label={t('section.plans')}>
      {planIds.map((planId, index) => (
        <NavLink key={planId} to={planId}>
          {t('section.plan', { number: index + 1, kind: labels.of('PartyKind', readings[index]?.data?.view.kind ?? 'UNKNOWN') })}
        </NavLink>
      ))}
    </nav>
  );
}
