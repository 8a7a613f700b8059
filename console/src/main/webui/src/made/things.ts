import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ifHere } from '../api/here';
import { useLabels } from '../api/labels';
import type { Option } from '../kit/fields';
import type { Reading } from '../kit/NotRead';
import { useSay } from '../kit/say';
import { instant } from '../kit/time';
import type { Made, Source } from './acts';
import { isValues, type Values } from './body';
import { useCodes } from './codes';
import { AGAIN } from './once';
import { type OnThing, useForm } from './onThing';
import { read } from './send';

/** What is read of the things of a page lies below this key: an act makes it stale, and it goes when the page may not be known. */
export const keyOf = ({ ids }: Pick<OnThing, 'ids'>) => ['things', ...Object.values(ids)] as const;

interface Found {
  id: string;
  of: Values;
  /** The thing and those in which it stands: a representative of a party. */
  within: Values;
}

/** The things of the case of which one is to be chosen. */
export interface Things {
  options: Option[];
  /** Nothing is known of them yet. */
  unread?: Reading | undefined;
  /** No view shows them. */
  untold?: boolean;
}

/** @param name that of the field: a thing that nothing else tells has it with a number */
export function useThings(asked: string, name: string): Things {
  const { made, on, ids } = useForm();
  const [id = asked, part] = asked.split('@');
  const sources = sourcesOf(made, id, part, on.ids);
  const labels = useLabelled(name);
  const readings = useQueries({
    queries: sources.map(({ service, path }) => ({
      queryKey: [...keyOf(on), service, path],
      queryFn: ({ signal }: { signal: AbortSignal }) => ifHere(read(service, path, on.ids, signal)),
      ...AGAIN,
    })),
  });
  const chosen = Object.entries(ids).filter(([param, value]) => param !== id && value !== '');
  const options = sources.flatMap((source, index) => {
    const found = harvest(readings[index]?.data?.view, source.at, id);
    const said = labels(source, id, found);
    const here = found.map((each, at) => ({ ...each, label: said[at] ?? '' })).filter(({ within }) => chosen.every(([param, value]) => (within[param] ?? value) === value));
    return here.map((each): [string, Option] => [each.id, { code: each.id, label: each.label }]);
  });
  return {
    options: [...new Map(options).values()],
    unread: readings.find((each) => each.data === undefined),
    untold: sources.length === 0,
  };
}

/** The views that can be read with the identifiers of the page. */
function sourcesOf(made: Made, id: string, part: string | undefined, ids: Record<string, string>): Source[] {
  const readable = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => ids[name] !== undefined);
  const sources = (made.things[id] ?? []).filter(({ path }) => readable(path) && (part === undefined || path.endsWith(part)));
  const narrow = sources.filter(({ at }) => at.length > 0);
  return [...narrow, ...sources].slice(0, 1);
}

function harvest(view: unknown, at: string[], id: string, within: Values = {}): Found[] {
  if (Array.isArray(view)) {
    return view.flatMap((each) => harvest(each, at, id, within));
  }
  if (typeof view === 'string' && at.length === 0) {
    return [{ id: view, of: {}, within }];
  }
  if (!isValues(view)) {
    return [];
  }
  const [next, ...rest] = at;
  const known = { ...within, ...view };
  if (next !== undefined) {
    return harvest(view[next], rest, id, known);
  }
  const found = view[id];
  return typeof found === 'string' ? [{ id: found, of: view, within: known }] : [];
}

/** A plan names its measures so: by their type, and which of its type each is. */
const BY_KIND = ['measureId'];

/** Each thing in words, told from the others: as it is counted where its page shows it. */
function useLabelled(name: string): (source: Source, id: string, found: Found[]) => string[] {
  const { t } = useTranslation('made');
  const told = useTold();
  return (source, id, found) => {
    const words = found.map(({ of }) => told(source, of));
    return words.map((each, index) => {
      if (each.length === 0) {
        return t('row', { name, number: index + 1 });
      }
      return BY_KIND.includes(id) ? byKind(words, index) : `${index + 1}. ${each.join(' · ')}`;
    });
  };
}

function byKind(words: string[][], index: number): string {
  const [kind = '', ...rest] = words[index] ?? [];
  const among = words.filter(([first]) => first === kind);
  const which = words.slice(0, index + 1).filter(([first]) => first === kind).length;
  return [among.length > 1 ? `${kind} (${which})` : kind, ...rest].join(' · ');
}

/** A thing in words: its codes and instants, and what is so, as far as there are words for them. */
function useTold(): (source: Source, thing: Values) => string[] {
  const codes = useCodes();
  const labels = useLabels();
  const { i18n } = useTranslation();
  const say = useSay();
  const event = (name: string) => {
    const ending = `.${name.replace(/\.v\d+$/, '').split('.').at(-1) ?? ''}`;
    return labels.codes('TimelineEvent').find(({ code }) => code.endsWith(ending))?.label;
  };
  const word = (property: string, told: string, value: unknown): string | undefined => {
    if (told === '@words') {
      return isValues(value) ? say(value as { es: string }) : undefined;
    }
    if (told === '@so') {
      return value === true ? codes.label('So', property) : undefined;
    }
    if (typeof value !== 'string') {
      return undefined;
    }
    return told === '@instant' ? instant(value, i18n.language, labels.zone) : told === '@event' ? event(value) : codes.label(told, value);
  };
  return (source, thing) => source.words.map(([property, told]) => word(property, told, thing[property])).filter((each) => each !== undefined);
}
