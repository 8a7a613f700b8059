import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Service } from '../api/staff';
import type { Reading } from '../kit/NotRead';
import { ONCE } from './once';

export type { Service } from '../api/staff';


/** How a value is asked for. */
export type Shape =
  | { kind: 'line' | 'long' | 'instant' | 'yes' | 'number' | 'area' | 'institution' }
  /** An institution by its code, or in words. */
  | { kind: 'named' }
  /** A person of the mechanism, by the `sub` of their tokens: with a function, if they are given work. */
  | { kind: 'person'; function?: string }
  | { kind: 'code'; list: string; some?: string[] }
  | { kind: 'thing'; thing: string }
  | { kind: 'list'; of: Shape }
  | { kind: 'record'; fields: Field[] }
  /**
   * A value for each key, which is a code: of those told, or of all that are served. `whole`: an empty list is said
   * too. `every`: each key has to be said. `only`: the codes that belong to a key.
   */
  | { kind: 'map'; keys: string; each: Shape; some?: string[]; whole?: true; every?: true; only?: Record<string, string[]> }
  /** Codes for each facet of a threat. */
  | { kind: 'facets'; lists: Record<string, string>; whole?: true }
  /** No form can be made for it. */
  | { kind: 'hand' };

export type Field = Shape & { name: string; required?: true };

export interface MadeCommand {
  services: Service[];
  /** A template: `/v1/protections/{planId}/openings`. */
  path: string;
  /** The functions that may give it. The service decides in any case. */
  roles: string[];
  /** It names the version that the person read. */
  version?: true;
  /** Its answer is words or rows: a screen of its own shows them. */
  opens?: true;
  fields?: Field[];
  /** Of which thing an identifier of the path is, where the name alone does not say it. */
  params?: Record<string, string>;
}

/** Where things of a case stand in a view, and what tells one from another. */
export interface Source {
  service: Service;
  path: string;
  at: string[];
  words: [property: string, told: string][];
}

export interface Made {
  commands: Record<string, MadeCommand>;
  things: Record<string, Source[]>;
  /** The codes of a list that a command may name. */
  lists: Record<string, string[]>;
  groups: Record<string, string>;
}

type Names = Record<string, string>;

export interface MadeWords {
  commands: Names;
  hints: Names;
  groups: Names;
  fields: Names;
  codes: Names;
}

const WORDS = {
  es: () => import('@contract/words.es.json'),
  en: () => import('@contract/words.en.json'),
  pt: () => import('@contract/words.pt.json'),
};

interface Read {
  made: Made;
  words: MadeWords;
}

/** All commands as the contracts describe them, and their words in the person's language: fetched when somebody looks at a list of acts. */
export function useMade(): Reading<Read> {
  const language = useTranslation().i18n.language as keyof typeof WORDS;
  return useQuery({
    queryKey: ['made', 'acts', language],
    queryFn: async () => {
      const [acts, groups, words] = await Promise.all([import('@contract/acts.json'), import('@contract/groups.json'), WORDS[language]()]);
      return { made: { ...acts.default, groups: groups.default } as unknown as Made, words: words.default as unknown as MadeWords };
    },
    placeholderData: keepPreviousData, // an open form stays while its words come in another language
    ...ONCE,
  });
}
