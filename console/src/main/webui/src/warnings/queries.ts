import { queryOptions } from '@tanstack/react-query';
import { data } from '../api';
import { act, type BodyOf } from '../api/act';
import { inInvestigation, investigation, type Investigation } from '../api/investigation';
import { every, PAGE, upTo } from '../api/pages';

export type Warning = Investigation['WarningView'];

/** Warnings are proposed by what others report. */
const REREAD = 15_000;

/** The early warnings, proposed and raised, as far as the reader may know of all of their cases. */
export const warnings = (most: number) =>
  queryOptions({
    queryKey: ['warnings', most],
    queryFn: ({ signal }) =>
      upTo(most, async (after) => {
        const query = { limit: PAGE, ...(after === undefined ? {} : { after }), ...inInvestigation.query };
        return data(await investigation.GET('/v1/warnings', { params: { query }, signal }));
      }),
    refetchInterval: every(REREAD),
  });

export const onWarning = {
  raising: act(investigation, '/v1/warnings/{warningId}/raising'),
  update: act(investigation, '/v1/warnings/{warningId}/updates'),
  publication: act(investigation, '/v1/warnings/{warningId}/publication'),
  answer: act(investigation, '/v1/warnings/{warningId}/answers'),
  declining: act(investigation, '/v1/warnings/{warningId}/declining'),
  cancellation: act(investigation, '/v1/warnings/{warningId}/cancellation'),
};

/** What a warning says, of whom it asks what, and how long it holds. */
export type Content = BodyOf<typeof onWarning.raising>;
