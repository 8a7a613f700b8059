import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data, intake, type Schemas } from './index';
import { worksIn } from './zone';

type Lists = Schemas['VocabulariesCodeLists']['lists'];
type Words = Schemas['Words'];

const vocabularies = queryOptions({
  queryKey: ['vocabularies'],
  queryFn: async ({ signal }) => data(await intake.GET('/v1/public/vocabularies', { signal })).lists,
  staleTime: Infinity,
});

const areas = queryOptions({
  queryKey: ['areas'],
  queryFn: async ({ signal }) => {
    const country = data(await intake.GET('/v1/public/areas', { signal }));
    worksIn(country.zone);
    return country;
  },
  staleTime: Infinity,
});

export const labelQueries = [vocabularies, areas];

/** The facets of a threat, and the code list of each. */
export const FACETS = {
  EXPRESSION: 'ThreatExpression',
  CHANNEL: 'ThreatChannel',
  DIGITAL_SUBTYPE: 'DigitalSubtype',
  TARGET_LEVEL: 'TargetLevel',
  ANNOUNCED_HARM: 'AnnouncedHarm',
  APPARENT_AIM: 'ApparentAim',
  AUTHOR_CLASS: 'AuthorClass',
  STATE_LINK: 'StateLink',
  AUTHOR_ROLE: 'AuthorRole',
  DISCRIMINATION: 'DiscriminatoryComponent',
  TEMPORAL_PATTERN: 'TemporalPattern',
} as const;

export type Facet = keyof typeof FACETS;

/** The lists in which a code without its list may stand: the reasons of a suggestion. */
const REASONS = ['AnnouncedHarm', 'ThreatChannel', 'TemporalPattern'];

/** Codes and areas in the user's language, as the services say them. */
export interface Labels {
  of: (list: string, code: string) => string;
  title: (list: string) => string;
  codes: (list: string) => { code: string; label: string }[];
  /** Whether some list has this code. */
  isCode: (text: string) => boolean;
  /** The codes of a list by their kind, as the services divide it. */
  groups: (list: string) => { title: string; codes: { code: string; label: string }[] }[];
  /** A code with its facet in front: `ANNOUNCED_HARM.DEATH`. */
  threat: (code: string) => string;
  reason: (code: string) => string;
  area: (code: string | undefined) => string;
  areas: Schemas['CountryArea'][];
  institution: (code: string) => string;
  institutions: { code: string; label: string }[];
  /** The name of the profile in force: a demonstration says there that it is one. */
  profile: string;
  /** The time zone in which the mechanism works, once it is read. */
  zone: string | undefined;
}

export function useLabels(): Labels {
  const { i18n } = useTranslation();
  const lists: Lists = useQuery(vocabularies).data ?? {};
  const country = useQuery(areas).data;
  const places = country?.areas ?? [];
  const say = (words: { es: string } | undefined) => (words as Words | undefined)?.[i18n.language as keyof Words] ?? words?.es ?? '…';
  const of = (list: string, code: string) => say(lists[list]?.codes[code]);
  return {
    of,
    title: (list) => say(lists[list]?.title),
    codes: (list) => Object.entries(lists[list]?.codes ?? {}).map(([code, words]) => ({ code, label: say(words) })),
    isCode: (text) => Object.values(lists).some(({ codes }) => Object.hasOwn(codes, text)),
    groups: (list) => (lists[list]?.groups ?? []).map(({ title, codes }) => ({ title: say(title), codes: codes.map((code) => ({ code, label: of(list, code) })) })),
    threat: (code) => {
      const [facet = '', name = ''] = code.split('.');
      return of(FACETS[facet as Facet] ?? '', name);
    },
    reason: (code) => of(REASONS.find((list) => lists[list]?.codes[code]) ?? '', code),
    area: (code) => places.find((place) => place.code === code)?.name ?? code ?? '',
    areas: places,
    institution: (code) => {
      const known = country?.institutions.find((each) => each.code === code);
      return known ? say(known.name) : code; // a hotline is known by the name that it registered with
    },
    institutions: (country?.institutions ?? []).map(({ code, name }) => ({ code, label: say(name) })),
    profile: country ? say(country.profile) : '',
    zone: country?.zone,
  };
}
