import { queryOptions } from '@tanstack/react-query';
import { data, intake, type Schemas } from '.';
import { act } from './act';
import { ifHere, LOOK_AGAIN } from './here';

export type Attachment = Schemas['AttachmentItem'];
export type OpenedFile = Schemas['OpenedFile'];
export type FileView = Schemas['FileView'];
export type FileMark = Schemas['FileMark'];
export type ViewingItem = Schemas['ViewingItem'];

/** The files of a report, without names; null if they are not there for the reader. */
export const attachments = (reportId: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'attachments'],
    queryFn: async ({ signal }) =>
      ifHere(intake.GET('/v1/reports/{reportId}/attachments', { params: { path: { reportId } }, signal }).then(data)),
    refetchInterval: LOOK_AGAIN,
    throwOnError: false,
  });

export const attach = act(intake, '/v1/reports/{reportId}/attachments');
export const openAttachment = act(intake, '/v1/reports/{reportId}/attachments/{attachmentId}/openings');
export const openOriginal = act(intake, '/v1/reports/{reportId}/attachments/{attachmentId}/originals');

export const openMetadata = act(intake, '/v1/reports/{reportId}/attachments/{attachmentId}/metadata');
export const markAttachment = act(intake, '/v1/reports/{reportId}/attachments/{attachmentId}/marks');
export const liftMark = act(intake, '/v1/reports/{reportId}/attachments/{attachmentId}/marks/lifting');
export const askViewing = act(intake, '/v1/reports/{reportId}/viewing-requests');
export const readViewing = act(intake, '/v1/reports/{reportId}/viewing-requests/{viewingRequestId}/reading');
export const agreeViewing = act(intake, '/v1/reports/{reportId}/viewing-requests/{viewingRequestId}/agreement');

/** The requests to open a file that wait for a second person or may be used; null if they are not there for the reader. */
export const viewingRequests = (reportId: string) =>
  queryOptions({
    queryKey: ['report', reportId, 'viewing-requests'],
    queryFn: async ({ signal }) =>
      ifHere(intake.GET('/v1/reports/{reportId}/viewing-requests', { params: { path: { reportId } }, signal }).then(data)),
    refetchInterval: LOOK_AGAIN,
    throwOnError: false,
  });

/** Where a file is opened in this way. */
export const openingOf = (reportId: string, attachmentId: string, view: FileView) =>
  `/queue/${reportId}/files/${attachmentId}${{ PICTURES: '', ORIGINAL: '/original', METADATA: '/metadata' }[view]}`;

/** Where a browser finds what a viewing shows: a page by its number, or the very bytes. */
export const viewingOf = (reportId: string, attachmentId: string, viewingId: string, what: number | 'original') =>
  `/api/intake/v1/reports/${reportId}/attachments/${attachmentId}/viewings/${viewingId}/${what}`;

export const passOn = act(intake, '/v1/reports/{reportId}/attachments/{attachmentId}/passing');

/** The very bytes of a file, as they come: no place of the browser keeps them. */
export async function originalOf(reportId: string, attachmentId: string, viewingId: string): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const answer = await intake.GET('/v1/reports/{reportId}/attachments/{attachmentId}/viewings/{viewingId}/original', {
    params: { path: { reportId, attachmentId, viewingId } },
    parseAs: 'stream',
  });
  return (data(answer) as unknown as ReadableStream<Uint8Array>).getReader();
}
