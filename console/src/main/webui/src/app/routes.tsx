import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Loading } from '../kit/Loading';
import { Broken } from '../shell/Broken';
import { NotArrived } from '../shell/NotArrived';
import { placesOf } from '../shell/places';
import { useSession } from '../shell/useSession';
import { bringWords, type WordsOfPlace } from '../words';
import { NoPlace } from './NoPlace';
import { Shell } from './Shell';

function First() {
  const place = placesOf(useSession().now.functions)[0];
  return place ? <Navigate to={place.path} replace /> : <NoPlace />;
}

/** The parts of a place, which are fetched with its words when somebody goes there; a page that fails to come has no page for its error either. */
function parts<P extends string>(fetched: () => Promise<Record<P, ComponentType>>, ...words: WordsOfPlace[]) {
  const or = (part: P) => Promise.all([fetched(), bringWords(...words)]).then(([all]): ComponentType => all[part], () => NotArrived);
  return (part: P) => ({ lazy: async () => ({ Component: await or(part) }) });
}

const today = parts(() => import('../today/route'), 'today');
const queue = parts(() => import('../queue/route'), 'queue', 'files');
const plan = parts(() => import('../plan/route'), 'plan');
const file = parts(() => import('../file/route'), 'file', 'paper', 'files');
const warnings = parts(() => import('../warnings/route'), 'warnings');
const alerts = parts(() => import('../alerts/route'), 'alerts');
const duty = parts(() => import('../duty/route'));
const answering = parts(() => import('../answering/route'), 'answering');
const ofCase = parts(() => import('../case/route'), 'case');
const identity = parts(() => import('../identity/route'), 'identity');
const histories = parts(() => import('../histories/route'), 'histories');
const picture = parts(() => import('../picture/route'), 'picture');
const help = parts(() => import('../help/route'), 'help');
const tasks = parts(() => import('../tasks/route'), 'tasks');
const operations = parts(() => import('../operations/route'), 'operations');

/** A page of a place: what breaks on it leaves the shell standing. */
function page(path: string, first: RouteObject, children: RouteObject[] = []): RouteObject {
  return { path, errorElement: <Broken />, ...first, children } as RouteObject;
}

/** A section of a case: what breaks in it leaves the case standing, and what was opened beside it. */
const section = (path: string, first: RouteObject, children: RouteObject[] = []): RouteObject =>
  page(path, { ...first, errorElement: <Broken level="h2" /> }, children);

const ofPlan: RouteObject = {
  path: ':planId',
  ...plan('Plan'),
  children: [
    { path: 'measure', ...plan('Decision') },
    { path: 'assessment', ...plan('Assess') },
    { path: 'handover/:measureId', ...plan('Handover') },
    { path: 'confirmation/:measureId', ...plan('Confirmation') },
    { path: 'contestation/:measureId', ...plan('Contestation') },
    { path: 'review/:separationId', ...plan('Review') },
    { path: 'opening', ...plan('Opening') },
    { path: 'shelter/:relocationId', ...plan('ShelterOpening') },
  ],
};

const ofFile: RouteObject[] = [
  {
    path: '',
    ...file('Overview'),
    children: [
      { path: 'taking', ...file('Taking') },
      { path: 'opening', ...file('Opening') },
    ],
  },
  {
    path: 'hypotheses',
    ...file('Hypotheses'),
    children: [
      { path: 'new', ...file('Proposal') },
      { path: ':hypothesisId/adoption', ...file('Adoption') },
      { path: ':hypothesisId/:act', ...file('HypothesisAct') },
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
      { path: 'lines/:lineId/:act', ...file('LineAct') },
      { path: 'acts/:actId/:act', ...file('ActNotDone') },
    ],
  },
  {
    path: 'evidence',
    ...file('EvidenceRegister'),
    children: [
      { path: 'new', ...file('Identification') },
      { path: 'hashes', ...file('Hashes') },
      { path: 'attachments', ...file('Attachments') },
      { path: 'attachments/:attachmentId', ...file('TakingOver') },
      { path: ':evidenceId/shown', ...file('Showing') },
      { path: ':evidenceId/bytes', ...file('TakingCopy') },
      { path: ':evidenceId/copy', ...file('Copying') },
      { path: ':evidenceId/secured', ...file('Securing') },
      { path: ':evidenceId/check', ...file('Check') },
      { path: ':evidenceId/receipt', ...file('Receipt') },
      { path: ':evidenceId/handover', ...file('Handover') },
      { path: ':evidenceId/refusal', ...file('CustodyRefusal') },
    ],
  },
  { path: 'papers', ...file('Papers') },
  {
    path: 'matches',
    ...file('Matches'),
    children: [
      { path: ':series', ...file('Judgement') },
      { path: 'matrix/new', ...file('NewMatrix') },
      { path: 'matrix/:matrixId/:change', ...file('MatrixChange') },
      { path: 'matrix/:matrixId/:decision/:proposalId/:of', ...file('MatrixDecision') },
    ],
  },
];

export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    hydrateFallbackElement: <Loading />,
    errorElement: <Broken />,
    children: [
      { index: true, element: <First /> },
      page('today', today('Today'), [{ path: ':act/:id', ...today('Act') }]),
      page('queue', queue('Queue'), [
        page('new', queue('Phoned')),
        page(':reportId', queue('Report'), [
          { path: 'opening', ...queue('Opening') },
          { path: 'coding', ...queue('Coding') },
          { path: 'triage', ...queue('Triage') },
          { path: 'referral', ...queue('Referral') },
          { path: 'transfer', ...queue('Transfer') },
          { path: 'transfers/:transferId', ...queue('Acknowledgement') },
          { path: 'question', ...queue('Question') },
          { path: 'files/new', ...queue('NewFile') },
          { path: 'files/:attachmentId', ...queue('FileOpening') },
          { path: 'files/:attachmentId/original', ...queue('OriginalOpening') },
          { path: 'files/:attachmentId/metadata', ...queue('MetadataOpening') },
          { path: 'files/:attachmentId/mark', ...queue('Marking') },
          { path: 'files/:attachmentId/unmark', ...queue('Unmarking') },
          { path: 'files/:attachmentId/asking/:view', ...queue('ViewingAsking') },
          { path: 'viewings/:viewingRequestId/reading', ...queue('ViewingReading') },
          { path: 'viewings/:viewingRequestId/agreement', ...queue('ViewingAgreement') },
          { path: 'similar/:other/:part?', ...queue('Pair') },
          { path: 'apart/:party', ...queue('SetApart') },
        ]),
      ]),
      page('plan', plan('MyPeople')),
      page('plan/sittings/:body/:day', plan('Sitting')),
      page('plan/:planId/*', plan('ToCase')),
      page('file', file('MyFiles')),
      page('file/:caseId/*', file('ToCase')),
      page('warnings', warnings('Warnings'), [
        page(':warningId', warnings('OneWarning'), [
          { path: 'raising', ...warnings('Raising') },
          { path: 'publication', ...warnings('Publication') },
          { path: 'answer', ...warnings('Answered') },
          { path: 'update', ...warnings('Update') },
          { path: 'declining', ...warnings('Declining') },
          { path: 'cancellation', ...warnings('Cancellation') },
        ]),
      ]),
      page('alerts', alerts('Alerts'), [{ path: ':alertId', ...alerts('Answer') }]),
      page('alerts/ways', alerts('Ways')),
      page('alerts/:alertId/act', alerts('ToAct')),
      page('my-duty', duty('MyDuty'), [
        { path: 'absence', ...duty('MyAbsence') },
        { path: 'swap/:shiftId', ...duty('Swapping') },
        { path: 'leaving/:shiftId', ...duty('Leaving') },
        { path: 'handover/:shiftId', ...duty('HandingOver') },
      ]),
      page('rota', duty('Rotas'), [
        { path: 'opening', ...duty('Opening') },
        { path: 'absence', ...duty('AbsenceOfAnother') },
      ]),
      page('rota/:rotaId', duty('OneRota'), [
        { path: 'plan', ...duty('Planning') },
        { path: 'change', ...duty('Changing') },
        { path: 'closing', ...duty('Closing') },
        { path: 'withdrawal/:shiftId', ...duty('Withdrawal') },
        { path: 'gap/:from', ...duty('Acceptance') },
        { path: 'exercise', ...duty('ExerciseForm') },
      ]),
      page('answering', answering('Answering')),
      page('cases', ofCase('Find')),
      page('cases/:caseId', ofCase('Case'), [
        { index: true, ...ofCase('Timeline') },
        section('told', ofCase('Accounts')),
        section('people', ofCase('People')),
        section('measures', plan('Plans'), [ofPlan]),
        section('investigation', file('File'), ofFile),
        section('duties', ofCase('Duties'), [
          {
            path: '',
            ...ofCase('Terms'),
            children: [
              { path: 'demand', ...ofCase('Demand') },
              { path: 'contest/:entry', ...ofCase('Contest') },
              { path: 'oversight/:oversightId', ...ofCase('Overseen') },
            ],
          },
          { path: 'diligence', ...file('Diligence') },
        ]),
        section('decisions', ofCase('Decisions')),
        section('contact', ofCase('Contact')),
        section('access', ofCase('Access')),
      ]),
      page('identity', identity('Identity'), [{ path: ':reportId/:requestId', ...identity('Request') }]),
      page('histories', histories('Histories')),
      page('picture', picture('Picture')),
      page('tasks', tasks('MyTasks'), [
        { path: ':planId/:taskId', ...tasks('MyTask'), children: [{ path: 'opening', ...tasks('TaskOpening') }] },
      ]),
      page('operations', operations('Operations')),
      page('help', help('Help')),
      { path: '*', element: <Broken /> },
    ],
  },
];

export const router = () => createBrowserRouter(routes);
