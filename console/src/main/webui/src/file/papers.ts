import { queryOptions } from '@tanstack/react-query';
import { data } from '../api';
import { inInvestigation, investigation, type Investigation } from '../api/investigation';
import { keyOf } from './queries';

export type Dossier = Investigation['DossiersOrdered'];
export type Told = Investigation['ParticipationTold'];
export type PaperLanguage = Investigation['PaperLanguage'];
export type Channel = Investigation['ChannelClass'];

export const LANGUAGES = ['ES', 'EN', 'PT'] as const satisfies readonly PaperLanguage[];
/** A letter goes by post, or from hand to hand. */
export const WAYS = ['POST', 'SAFE_IN_PERSON', 'REPRESENTATIVE'] as const satisfies readonly Channel[];

const PRINT_DOSSIER = '/v1/investigations/{caseId}/dossiers/{dossierId}/print';

const of = (caseId: string) => ({ path: { caseId }, query: inInvestigation.query });

export const dossiers = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOf(caseId), 'dossiers'],
    queryFn: async ({ signal }) =>
      data(await investigation.GET('/v1/investigations/{caseId}/dossiers', { params: of(caseId), signal })).items,
  });

/** The notices of the parties, each of which can be a letter. */
export const notices = (caseId: string) =>
  queryOptions({
    queryKey: [...keyOf(caseId), 'participation'],
    queryFn: async ({ signal }) =>
      data(await investigation.GET('/v1/investigations/{caseId}/participation', { params: of(caseId), signal })).parties.flatMap((party) => party.notices),
  });

export const printDossier = async (caseId: string, dossierId: string, language: PaperLanguage, key: string): Promise<Blob> =>
  data(
    await investigation.POST(PRINT_DOSSIER, {
      params: { path: { caseId, dossierId }, header: { 'Idempotency-Key': key } },
      body: { language },
      parseAs: 'blob',
    }),
  );

export const printLetter = async (caseId: string, noticeId: string, language: PaperLanguage, channelClass: Channel): Promise<Blob> =>
  data(
    await investigation.GET('/v1/investigations/{caseId}/notices/{noticeId}/letter', {
      params: { path: { caseId, noticeId }, query: { language, channelClass } },
      parseAs: 'blob',
    }),
  );

export const printReceipt = async (caseId: string, evidenceId: string, language: PaperLanguage): Promise<Blob> =>
  data(
    await investigation.GET('/v1/investigations/{caseId}/evidence/{evidenceId}/custody/receipt', {
      params: { path: { caseId, evidenceId }, query: { language } },
      parseAs: 'blob',
    }),
  );
