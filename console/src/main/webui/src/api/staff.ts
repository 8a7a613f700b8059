import { queryOptions } from '@tanstack/react-query';
import { data, intake, type Schemas } from './index';
import { investigation } from './investigation';
import { notification } from './notification';
import { protection } from './protection';

export type Service = 'intake' | 'investigation' | 'protection' | 'notification';
export type StaffMember = Schemas['StaffMember'];

/** What is to be done, by whom of the mechanism. */
export interface Work {
  /** Only those who have this function. */
  function: string;
  /** Only those who may know of this case: a supervisor alone may ask so. */
  caseId?: string | undefined;
}

/** The four services answer alike. */
const CLIENTS = { intake, investigation, protection, notification } as unknown as Record<Service, typeof intake>;
const FOR_A_WHILE = 300_000;

/**
 * The people who have called a service: only it knows the names behind its pseudonyms. The key is one text, because the
 * cache takes a second part of a key for the thing that it is about.
 */
export const staff = (service: Service, work?: Work) =>
  queryOptions({
    queryKey: ['staff', ['of', service, work?.function ?? 'all', work?.caseId ?? ''].join(' ')],
    queryFn: async ({ signal }) => {
      const query = work === undefined ? {} : { function: work.function, ...(work.caseId === undefined ? {} : { case: work.caseId }) };
      return data(await CLIENTS[service].GET('/v1/staff', { params: { query }, signal }));
    },
    staleTime: FOR_A_WHILE,
    throwOnError: false, // a page without names says what it says otherwise
  });
