import { queryOptions } from '@tanstack/react-query';
import { data } from '.';
import { ifHere, LOOK_AGAIN } from './here';
import { investigation } from './investigation';
import { protection } from './protection';

/** What is read of one case for its head lies below this key. */
export const keyOfCase = (caseId: string) => ['case', caseId] as const;

/** What is on the screen is asked for anew; the parts of one page ask once. */
const looked = { refetchInterval: LOOK_AGAIN, staleTime: 2_000 } as const;

/** The plans of protection to which a case belongs, by their identifiers; null for whom the service does not admit. */
export const plansOf = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOfCase(caseId), 'plans'],
    queryFn: ({ signal }) =>
      ifHere(
        protection
          .GET('/v1/protections', { params: { query: { case: caseId } }, signal })
          .then((answer) => data(answer).items.map(({ planId }) => planId)),
      ),
    ...looked,
  });

/** A plan, and the version that a command names. It leaves the memory with the page: of its cases its name tells nothing. */
export const planOf = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId],
    queryFn: async ({ signal }) => {
      const answer = await protection.GET('/v1/protections/{planId}', { params: { path: { planId } }, signal });
      return { view: data(answer), version: answer.response.headers.get('ETag') ?? '' };
    },
    ...looked,
    gcTime: 0,
  });

/** All that is read of a file begins with this key, so that an act makes all of it stale. */
export const keyOfFile = (caseId: string) => ['file', caseId] as const;

/** The file of a case, and the version that taking it names; null if there is none for the reader. */
export const fileOf = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOfFile(caseId), 'file'],
    queryFn: ({ signal }) =>
      ifHere(
        investigation
          .GET('/v1/investigations/{caseId}', { params: { path: { caseId } }, signal })
          .then((answer) => ({ view: data(answer), version: answer.response.headers.get('ETag') ?? '' })),
      ),
    ...looked,
  });
