import type { Term } from '../api/terms';
import type { FileRow, TouchedRow } from './queries';

/** A file as the list shows it. */
export interface Listed {
  file: FileRow;
  touched: TouchedRow | undefined;
  terms: Term[];
}

export const ORDERS = ['term', 'act', 'registered'] as const;
export type Order = (typeof ORDERS)[number];

/** The files in one of the orders that the services keep; a file that an order does not know of comes last. */
export function inOrder(order: Order, files: FileRow[], touched: TouchedRow[], terms: Term[]): Listed[] {
  const last = new Map(touched.map((each) => [each.caseId, each]));
  const due = terms.filter(isOfFile);
  const rows = files.map(
    (file): Listed => ({ file, touched: last.get(file.caseId), terms: due.filter((each) => each.caseId === file.caseId) }),
  );
  const place = {
    term: ({ terms: [first] }: Listed) => (first ? terms.indexOf(first) : terms.length),
    act: (row: Listed) => (row.touched ? touched.indexOf(row.touched) : touched.length),
    registered: () => 0,
  }[order];
  return rows.sort((one, other) => place(one) - place(other));
}

export const isOfFile = (term: Term): boolean => term.holder === 'investigator';
