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
      { path: '*', element: <Broken /> },
    ],
  },
];

export const router = () => createBrowserRouter(routes);
