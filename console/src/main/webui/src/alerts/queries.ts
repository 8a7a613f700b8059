import { queryOptions } from '@tanstack/react-query';
import { data } from '../api';
import { ifHere } from '../api/here';
import { notification } from '../api/notification';
import { protection } from '../api/protection';
import type { Thing } from './places';

/** The first report or plan of a case; null if there is none for this reader. */
export const thingOf = (caseId: string, thing: Thing) =>
  queryOptions({
    queryKey: ['thing of alert', caseId, thing],
    queryFn: async ({ signal }): Promise<string | null> => {
      if (thing === 'report') {
        const known = await ifHere(notification.GET('/v1/cases/{caseId}', { params: { path: { caseId } }, signal }).then(data));
        return known?.reports[0]?.reportId ?? null;
      }
      const plans = await ifHere(protection.GET('/v1/protections', { params: { query: { case: caseId } }, signal }).then(data));
      return plans?.items[0]?.planId ?? null;
    },
    throwOnError: false,
  });
