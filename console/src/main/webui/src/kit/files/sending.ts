import { Upload } from 'tus-js-client';

/** The bytes that go: of a file of this computer, or as they come from elsewhere. */
export interface Source {
  bytes: Blob | Pick<ReadableStreamDefaultReader<Uint8Array>, 'read'>;
  length: number;
}

/** An upload that was announced, or the door at which one is begun. */
export type To = { uploadUrl: string } | { endpoint: string };

/** How far a file is: sending, waiting for the line, or here. */
export interface Progress {
  sent: number;
  of: number;
  state: 'sending' | 'waiting' | 'done' | 'failed';
}

const CHUNK = 8 * 1024 * 1024;

/** After each pause the file goes on where it was; the pauses together are as long as a session lasts without a touch. */
const PAUSES = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000, 60_000, 120_000, 120_000, 240_000];

/** Somebody else writes, or too many do: both pass. Every other refusal stays. */
const PASSING = [409, 429];

/** The door answers an address relative to its own, which a relative one would leave to the address of the page. */
const absolute = (to: To): To => ('endpoint' in to ? { endpoint: new URL(to.endpoint, window.location.href).href } : to);

/**
 * Sends bytes to an upload, in pieces. A line that breaks is waited for, and what had arrived stays. The address of the
 * upload is in memory alone.
 *
 * @param done is given the id of the upload
 * @returns what ends the sending; what had arrived is kept for a day
 */
export function send({ bytes, length }: Source, to: To, tell: (progress: Progress) => void, done: (uploadId: string) => void = () => undefined): () => void {
  let sent = 0;
  const upload = new Upload(bytes as Blob, {
    ...absolute(to),
    uploadSize: length,
    chunkSize: CHUNK,
    retryDelays: PAUSES,
    storeFingerprintForResuming: false,
    headers: { 'X-Requested-With': 'JavaScript' },
    onProgress: (arrived) => {
      sent = arrived;
      tell({ sent, of: length, state: 'sending' });
    },
    onShouldRetry: ({ originalResponse }) => {
      const status = originalResponse?.getStatus() ?? 0;
      tell({ sent, of: length, state: 'waiting' });
      return status < 400 || status >= 500 || PASSING.includes(status);
    },
    onSuccess: () => {
      tell({ sent: length, of: length, state: 'done' });
      done(upload.url?.split('/').at(-1) ?? '');
    },
    onError: () => tell({ sent, of: length, state: 'failed' }),
  });
  upload.start();
  return () => void upload.abort();
}
