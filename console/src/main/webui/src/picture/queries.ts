import { queryOptions } from '@tanstack/react-query';
import { data } from '../api';
import { investigation, type Investigation } from '../api/investigation';

export type Indicator = Investigation['IndicatorView'];
export type Definition = Investigation['DefinitionView'];
export type Row = Indicator['rows'][number];

export type Language = Investigation['PaperLanguage'];

export const DIVISIONS = ['country', 'month', 'area', 'institution', 'unit'] as const;
export type Division = (typeof DIVISIONS)[number];

/** An indicator as the last released frame shows it. No number in it is small. */
export const indicator = (code: string, by: Division = 'country') =>
  queryOptions({
    queryKey: ['indicator', code, by],
    queryFn: async ({ signal }) =>
      data(await investigation.GET('/v1/indicators/{indicator}', { params: { path: { indicator: code }, query: { by } }, signal })),
  });

/** All indicators of the country, of one frame. */
export const indicators = queryOptions({
  queryKey: ['indicators'],
  queryFn: async ({ signal }) => data(await investigation.GET('/v1/indicators', { signal })).items,
});

/** What an indicator counts, in words. A version never changes. */
export const definition = (code: string) =>
  queryOptions({
    queryKey: ['definition', code],
    queryFn: async ({ signal }) =>
      data(await investigation.GET('/v1/indicators/{indicator}/definition', { params: { path: { indicator: code } }, signal })),
    staleTime: Infinity,
  });

/** The table of an indicator, as a file for a spreadsheet. */
export async function table(code: string, by: Division): Promise<string> {
  return data(
    await investigation.GET('/v1/indicators/{indicator}/table.csv', {
      params: { path: { indicator: code }, query: { by } },
      parseAs: 'text',
    }),
  );
}

/** A month of the country, or of a unit, on paper. */
export async function monthlyReport(month: string, unit: string | undefined, language: Language): Promise<Blob> {
  return data(
    await investigation.GET('/v1/monthly-report', {
      params: { query: { month, unit, language } },
      parseAs: 'blob',
    }),
  );
}
