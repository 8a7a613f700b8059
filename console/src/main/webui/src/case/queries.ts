import { queryOptions } from '@tanstack/react-query';
import { data, intake } from '../api';
import { ifHere, isNotHere, LOOK_AGAIN } from '../api/here';
import { investigation } from '../api/investigation';
import { notification, type Notification } from '../api/notification';
import { keyOfCase } from '../api/ofCase';

export type Entry = Notification['TimelineItem'];
export type KnownCase = Notification['KnownCase'];

const PAGE = 200;

/** The cases with a number: one, or none for this reader. */
export const find = async (number: string): Promise<KnownCase[]> =>
  data(await notification.GET('/v1/cases', { params: { query: { number } } })).items;

export const known = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOfCase(caseId), 'known'],
    queryFn: async ({ signal }) =>
      data(await notification.GET('/v1/cases/{caseId}', { params: { path: { caseId } }, signal })),
    staleTime: Infinity,
    refetchInterval: LOOK_AGAIN,
    throwOnError: isNotHere,
  });

/** The whole history; the live line adds to it. One that could not be read is asked for anew. */
export const timeline = (caseId: string) =>
  queryOptions({
    queryKey: ['timeline', caseId],
    queryFn: async ({ signal }) => {
      const entries: Entry[] = [];
      let after: string | undefined;
      do {
        const query = { limit: PAGE, ...(after === undefined ? {} : { after }) };
        const page = data(
          await notification.GET('/v1/cases/{caseId}/timeline', { params: { path: { caseId }, query }, signal }),
        );
        entries.push(...page.items);
        after = page.next;
      } while (after !== undefined);
      return entries;
    },
    staleTime: Infinity,
    refetchInterval: ({ state }) => (state.status === 'error' ? LOOK_AGAIN : false),
    throwOnError: isNotHere,
  });

const optional = { throwOnError: false, staleTime: 10_000 } as const;

export const decisions = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOfCase(caseId), 'decisions'],
    queryFn: ({ signal }) =>
      ifHere(
        investigation.GET('/v1/investigations/{caseId}/decisions', { params: { path: { caseId } }, signal }).then(data),
      ),
    ...optional,
  });

/** The reports of the case, as far as the reader may read reports. */
export const reports = (caseId: string, reportIds: string[]) =>
  queryOptions({
    queryKey: [...keyOfCase(caseId), 'reports'],
    queryFn: async ({ signal }) => {
      const read = await Promise.all(
        reportIds.map((reportId) =>
          ifHere(intake.GET('/v1/reports/{reportId}', { params: { path: { reportId } }, signal }).then(data)),
        ),
      );
      return read.filter((view) => view !== null).filter((view) => 'caseId' in view);
    },
    ...optional,
  });

/** Who opened sealed parts of the reports, for those who may know. */
export const openings = (caseId: string, reportIds: string[]) =>
  queryOptions({
    queryKey: [...keyOfCase(caseId), 'openings'],
    queryFn: async ({ signal }) => {
      const read = await Promise.all(
        reportIds.map((reportId) =>
          ifHere(intake.GET('/v1/reports/{reportId}/openings', { params: { path: { reportId } }, signal }).then(data)),
        ),
      );
      const there = read.filter((list) => list !== null);
      return there.length === 0 ? null : there.flat();
    },
    ...optional,
  });
