import type { paths } from '@contract/investigation';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { data } from '../api';
import { ifHere, LOOK_AGAIN } from '../api/here';
import { inInvestigation, investigation, type Investigation } from '../api/investigation';
import { keyOfFile } from '../api/ofCase';

export { fileOf as file, keyOfFile as keyOf } from '../api/ofCase';

export type FileRow = Investigation['FilesEntry'];
export type FileView = Investigation['FileView'];
export type Hypothesis = Investigation['HypothesisView'];
export type Programme = Investigation['ProgrammeView'];
export type Act = Investigation['ProgrammeActShown'];
export type Evidence = Investigation['EvidenceItem'];
export type Item = Investigation['DiligenceItemView'];
export type Series = Investigation['SeriesOfCaseEntry'];
export type Matrix = Investigation['MatricesShown'];

const MANY = 200;
/** Files are registered by referrals that nobody here sends. */
const REREAD = 15_000;

type Asked = NonNullable<paths['/v1/investigations']['get']['parameters']['query']>;

/** How the list is narrowed and ordered. */
export type Ask = Pick<Asked, 'standing' | 'area' | 'holder' | 'investigator' | 'number' | 'order'>;

/** All that is read of the list of files lies below this key. */
export const FILES = ['files'] as const;

/** The files that the reader may know of, as they are asked for. */
export const files = (ask: Ask) =>
  infiniteQueryOptions({
    queryKey: [...FILES, 'listed', ask],
    queryFn: async ({ pageParam, signal }) =>
      data(
        await investigation.GET('/v1/investigations', {
          params: { query: { ...ask, limit: MANY, after: pageParam, ...inInvestigation.query } },
          signal,
        }),
      ),
    initialPageParam: '0',
    getNextPageParam: (page: Investigation['FilesEntryPage']) => page.next,
    refetchInterval: REREAD,
    placeholderData: keepPreviousData,
  });

const of = (caseId: string) => ({ path: { caseId }, query: inInvestigation.query });

export const hypotheses = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOfFile(caseId), 'hypotheses'],
    queryFn: async ({ signal }) =>
      data(await investigation.GET('/v1/investigations/{caseId}/hypotheses', { params: of(caseId), signal })).items,
  });

export const programme = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOfFile(caseId), 'programme'],
    queryFn: async ({ signal }) =>
      data(await investigation.GET('/v1/investigations/{caseId}/programme', { params: of(caseId), signal })),
  });

export const evidence = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOfFile(caseId), 'evidence'],
    queryFn: async ({ signal }) =>
      data(await investigation.GET('/v1/investigations/{caseId}/evidence', { params: of(caseId), signal })),
  });

/** @param asOf an instant; empty: now */
export const diligence = (caseId: string, asOf: string) =>
  queryOptions({
    queryKey: [...keyOfFile(caseId), 'diligence', asOf],
    queryFn: async ({ signal }) =>
      data(
        await investigation.GET('/v1/investigations/{caseId}/diligence', {
          params: { path: { caseId }, query: asOf === '' ? {} : { asOf } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const series = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOfFile(caseId), 'series'],
    queryFn: async ({ signal }) => {
      const read = data(
        await investigation.GET('/v1/investigations/{caseId}/series', {
          params: of(caseId),
          signal,
        }),
      );
      return read.items;
    },
    refetchInterval: LOOK_AGAIN, // it names other cases
  });

/** The matrices of a file; none for who may not know of it. */
export const matrices = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOfFile(caseId), 'matrices'],
    queryFn: async ({ signal }) => {
      const read = await ifHere(investigation.GET('/v1/investigations/{caseId}/matrices', { params: of(caseId), signal }).then(data));
      return read?.items ?? [];
    },
    refetchInterval: LOOK_AGAIN, // it names other cases
  });

/** What is on record in the case, of all services, as far as the reader sees it in full. */
export const recorded = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOfFile(caseId), 'recorded'],
    queryFn: async ({ signal }) =>
      data(await investigation.GET('/v1/investigations/{caseId}/events', { params: of(caseId), signal })).items,
  });

export const analysis = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOfFile(caseId), 'analysis'],
    queryFn: async ({ signal }) =>
      data(await investigation.GET('/v1/investigations/{caseId}/analysis', { params: of(caseId), signal })),
  });
