import { useOutletContext } from 'react-router';
import type { Term } from '../api/terms';
import type { Reading } from '../kit/NotRead';
import type { Entry, KnownCase } from './queries';
import type { Live } from './useLive';

/** What the tabs of a case stand on. */
export interface OnCase {
  known: KnownCase;
  entries: Entry[];
  /** Its clocks, of which nothing is known until they were read. */
  clocks: Reading<Term[]>;
  live: Live;
}

export const useOnCase = () => useOutletContext<OnCase>();

/** Entries by the end of their name. */
export const among = (entries: Entry[], what: (name: string) => boolean) => entries.filter((entry) => what(entry.what));
