import { queryOptions } from '@tanstack/react-query';
import { data } from '../api';
import { inInvestigation, investigation, type Investigation } from '../api/investigation';
import { keyOf } from './queries';

export type Releases = Investigation['ReleasesView'];
export type Released = Releases['items'][number];
export type Purpose = Investigation['BundleTaking']['purpose'];

export const releases = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOf(caseId), 'releases'],
    queryFn: async ({ signal }) =>
      data(await investigation.GET('/v1/investigations/{caseId}/releases', { params: { path: { caseId }, query: inInvestigation.query }, signal })),
  });

export const takeBundle = async (caseId: string, releaseId: string, purpose: Purpose, key: string): Promise<Blob> =>
  data(
    await investigation.POST('/v1/investigations/{caseId}/releases/{releaseId}/bundle', {
      params: { path: { caseId, releaseId }, header: { 'Idempotency-Key': key } },
      body: { purpose },
      parseAs: 'blob',
    }),
  );
