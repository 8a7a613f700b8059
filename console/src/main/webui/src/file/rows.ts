import type { Term } from '../api/terms';
import type { FileRow } from './queries';

/** A file as the list shows it. */
export interface Listed {
  file: FileRow;
  terms: Term[];
}

/** The files with their terms, in the order of the service or by the next term; a file without a term comes last. */
export function inOrder(byTerm: boolean, files: FileRow[], terms: Term[]): Listed[] {
  const due = terms.filter(isOfFile);
  const rows = files.map((file): Listed => ({ file, terms: due.filter((each) => each.caseId === file.caseId) }));
  const place = ({ terms: [first] }: Listed) => (first ? terms.indexOf(first) : terms.length);
  return byTerm ? rows.sort((one, other) => place(one) - place(other)) : rows;
}

export const isOfFile = (term: Term): boolean => term.holder === 'investigator';
