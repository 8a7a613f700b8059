import { Problem } from './refusal';

/** What the reader may not know is not there: no error, and nothing that shows that it is missing. */
export async function ifHere<D>(asked: Promise<D>): Promise<D | null> {
  try {
    return await asked;
  } catch (refused) {
    if (refused instanceof Problem && (refused.status === 404 || refused.status === 403)) {
      return null;
    }
    throw refused;
  }
}
