import { createContext, useContext } from 'react';
import type { Facts } from '../kit/Changed';
import type { Made, MadeCommand, MadeWords, Service } from './acts';

/** The thing of a page, for which commands are given. */
export interface OnThing {
  service: Service;
  /** Where its commands begin: `/v1/protections/{planId}/`. */
  path: string;
  /** The identifiers of that path. */
  ids: Record<string, string>;
  /** The case, where the path does not name it. */
  caseId?: string;
  /** The case with which its drafts go, where the path does not name it. */
  goesWith?: string;
  /** The thing in words, where a page has several. */
  name?: string;
  /** The version that the person reads, where the page has it. */
  version?: string;
  /** What the person reads now, in words: what differs is shown when the thing has changed. */
  facts?: Facts;
  /** Something was sent: the next act stands on what is there now. */
  reread: () => Promise<unknown>;
}

/** The name of the draft of a command for a thing, with the case, with which it goes. */
export const aboutOf = (command: string, { ids, goesWith }: OnThing) =>
  [command, ...Object.values(ids), ...(goesWith === undefined ? [] : [goesWith])].join(' ');

/** What every field of a form stands on. */
export interface OnForm {
  made: Made;
  words: MadeWords;
  on: OnThing;
  id: string;
  command: MadeCommand;
  /** The identifiers of the path that are chosen so far. */
  ids: Record<string, string>;
}

const Form = createContext<OnForm | undefined>(undefined);
export const FormOf = Form.Provider;

export function useForm(): OnForm {
  const form = useContext(Form);
  if (!form) {
    throw new Error('a field stands in a form');
  }
  return form;
}
