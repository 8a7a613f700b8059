import { Problem } from './refusal';

/** What is on the screen is asked for anew so often: who may no longer know of it loses it then. */
export const LOOK_AGAIN = 15_000;

/** What the reader may not know is not there: no error, and nothing that shows that it is missing. */
export async function ifHere<D>(asked: Promise<D>): Promise<D | null> {
  try {
    return await asked;
  } catch (refused) {
    if (isNotHere(refused)) {
      return null;
    }
    throw refused;
  }
}

/** A service says that there is no such thing for this reader, or that it is not of their functions. */
export const isNotHere = (cause: unknown): boolean => cause instanceof Problem && (cause.status === 404 || cause.status === 403);
