import { PageSection, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { Loading } from '../kit/Loading';
import { plan } from './queries';

/** A plan is a section of each of its cases: who names it alone comes to the first of them. */
export function ToCase() {
  const { t } = useTranslation('plan');
  const { planId = '', '*': part = '' } = useParams();
  const { data } = useQuery(plan(planId));
  const caseId = data?.view.incidents[0]?.caseId;
  if (caseId !== undefined) {
    return <Navigate to={`/cases/${caseId}/measures/${planId}${part && `/${part}`}`} replace />;
  }
  return <PageSection>{data ? <Title headingLevel="h1">{t('noCase')}</Title> : <Loading />}</PageSection>;
}
