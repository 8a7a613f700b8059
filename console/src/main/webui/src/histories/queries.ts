import { infiniteQueryOptions } from '@tanstack/react-query';
import { data } from '../api';
import type { Notification } from '../api/notification';
import { clientOf, type ServiceName } from './streams';

export type Act = Notification['HumanActsEntry'];

/** What the auditor asks: whatever is absent does not matter. */
export interface Question {
  service: ServiceName;
  number?: string;
  person?: string;
  /** Only those by which a person saw or took out what is not open to all. */
  openings?: boolean;
  from?: string;
  until?: string;
}

const PAGE = 50;

/** What people did, the newest first. The four services answer alike. */
export const humanActs = ({ service, ...query }: Question) =>
  infiniteQueryOptions({
    queryKey: ['humanActs', ['of', service, ...Object.entries(query).flat()].join(' ')],
    queryFn: async ({ pageParam, signal }) =>
      data(await clientOf(service).GET('/v1/histories', { params: { query: { ...query, after: pageParam, limit: PAGE } }, signal })),
    initialPageParam: '0',
    getNextPageParam: (page: Notification['HumanActsEntryPage']) => page.next,
    staleTime: 0,
    retry: false,
    throwOnError: false,
  });
