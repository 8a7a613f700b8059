import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Broken } from './Broken';
import { Loading } from '../kit/Loading';
import { NoPlace } from './NoPlace';
import { placesOf } from './places';
import { Shell } from './Shell';
import { useSession } from './useSession';

function First() {
  const place = placesOf(useSession().now.functions)[0];
  return place ? <Navigate to={place.path} replace /> : <NoPlace />;
}

/** A part of the queue, fetched when somebody goes there. */
function queue(part: keyof typeof import('../queue/route')) {
  return { lazy: async () => ({ Component: (await import('../queue/route'))[part] }) };
}

/** A part of the alerts. */
function alerts(part: keyof typeof import('../alerts/route')) {
  return { lazy: async () => ({ Component: (await import('../alerts/route'))[part] }) };
}

/** A part of the page of a case. */
function ofCase(part: keyof typeof import('../case/route')) {
  return { lazy: async () => ({ Component: (await import('../case/route'))[part] }) };
}

/** A part of the plans. */
function plan(part: keyof typeof import('../plan/route')) {
  return { lazy: async () => ({ Component: (await import('../plan/route'))[part] }) };
}

/** A part of the files. */
function file(part: keyof typeof import('../file/route')) {
  return { lazy: async () => ({ Component: (await import('../file/route'))[part] }) };
}

export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    hydrateFallbackElement: <Loading />,
    errorElement: <Broken />,
    children: [
      { index: true, element: <First /> },
      {
        path: 'queue',
        errorElement: <Broken />,
        ...queue('Queue'),
        children: [
          {
            path: ':reportId',
            errorElement: <Broken />,
            ...queue('Report'),
            children: [
              { path: 'opening', ...queue('Opening') },
              { path: 'coding', ...queue('Coding') },
              { path: 'triage', ...queue('Triage') },
              { path: 'referral', ...queue('Referral') },
            ],
          },
        ],
      },
      {
        path: 'alerts',
        errorElement: <Broken />,
        ...alerts('Alerts'),
        children: [{ path: ':alertId', ...alerts('Answer') }],
      },
      { path: 'cases', errorElement: <Broken />, ...ofCase('Find') },
      {
        path: 'cases/:caseId',
        errorElement: <Broken />,
        ...ofCase('Case'),
        children: [
          { index: true, ...ofCase('Timeline') },
          { path: 'duties', ...ofCase('Duties') },
          { path: 'measures', ...ofCase('Measures') },
          { path: 'investigation', ...ofCase('Investigation') },
          { path: 'people', ...ofCase('People') },
          { path: 'decisions', ...ofCase('Decisions') },
          { path: 'contact', ...ofCase('Contact') },
          { path: 'access', ...ofCase('Access') },
        ],
        },
      { path: 'plan', errorElement: <Broken />, ...plan('MyPeople') },
      {
        path: 'plan/:planId',
        errorElement: <Broken />,
        ...plan('Plan'),
        children: [
          { path: 'measure', ...plan('Decision') },
          { path: 'handover/:measureId', ...plan('Handover') },
          { path: 'confirmation/:measureId', ...plan('Confirmation') },
          { path: 'contestation/:measureId', ...plan('Contestation') },
          { path: 'review/:separationId', ...plan('Review') },
          { path: 'opening', ...plan('Opening') },
        ],
      },
      { path: 'file', errorElement: <Broken />, ...file('MyFiles') },
      {
        path: 'file/:caseId',
        errorElement: <Broken />,
        ...file('File'),
        children: [
          { path: '', ...file('Overview'), children: [{ path: 'taking', ...file('Taking') }] },
          {
            path: 'hypotheses',
            ...file('Hypotheses'),
            children: [
              { path: 'new', ...file('Proposal') },
              { path: ':hypothesisId/adoption', ...file('Adoption') },
            ],
          },
          {
            path: 'programme',
            ...file('Programme'),
            children: [
              { path: 'line', ...file('NewLine') },
              { path: 'act', ...file('Order') },
              { path: 'done/:actId', ...file('Completion') },
              { path: 'moved/:actId', ...file('NewDate') },
              { path: 'approval', ...file('Approval') },
            ],
          },
          {
            path: 'evidence',
            ...file('EvidenceRegister'),
            children: [
              { path: 'new', ...file('Identification') },
              { path: ':evidenceId/secured', ...file('Securing') },
              { path: ':evidenceId/check', ...file('Check') },
              { path: ':evidenceId/receipt', ...file('Receipt') },
            ],
          },
          { path: 'diligence', ...file('Diligence') },
          { path: 'matches', ...file('Matches'), children: [{ path: ':other', ...file('Judgement') }] },
        ],
      },
      { path: '*', element: <Broken /> },
    ],
  },
];

export const router = () => createBrowserRouter(routes);
