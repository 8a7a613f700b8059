import { useQueries } from '@tanstack/react-query';
import { useLabels } from '../api/labels';
import { ifHere } from '../api/here';
import type { Option } from '../kit/fields';
import { useSay } from '../kit/say';
import { useTimes } from '../kit/time';
import type { Made, Source } from './acts';
import { isValues, type Values } from './body';
import { useCodes } from './codes';
import { type OnThing, useForm } from './onThing';
import { read } from './send';

/** What is read of the things of a page lies below this key: an act makes it stale, and it goes when the page may not be known. */
export const keyOf = ({ ids }: OnThing) => ['things', ...Object.values(ids)] as const;

interface Found {
  id: string;
  of: Values;
  /** The thing and those in which it stands: a representative of a party. */
  within: Values;
}

/** The things of the case of which one is to be chosen, `loading` until they are read; none where no view shows them. */
export function useThings(asked: string): Option[] | 'loading' | undefined {
  const { made, on, ids } = useForm();
  const [id = asked, part] = asked.split('@');
  const sources = sourcesOf(made, id, part, on.ids);
  const told = useTold();
  const readings = useQueries({
    queries: sources.map(({ service, path }) => ({
      queryKey: [...keyOf(on), service, path],
      queryFn: ({ signal }: { signal: AbortSignal }) => ifHere(read(service, path, on.ids, signal)),
      throwOnError: false,
    })),
  });
  if (readings.some((each) => each.isPending)) {
    return 'loading';
  }
  const found = sources.flatMap((source, index) =>
    harvest(readings[index]?.data?.view, source.at, id).map((each) => ({ ...each, words: told(source, each.of) })),
  );
  const here = found.filter(({ within }) => Object.entries(ids).every(([name, chosen]) => name === id || within[name] === undefined || within[name] === chosen));
  const options = new Map(here.map((each, index) => [each.id, { code: each.id, label: [`${index + 1}.`, each.words].join(' ') }]));
  return options.size === 0 ? undefined : [...options.values()];
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

/** A thing in words: its codes and instants, as far as there are words for them. */
function useTold(): (source: Source, thing: Values) => string {
  const codes = useCodes();
  const labels = useLabels();
  const times = useTimes();
  const say = useSay();
  const event = (name: string) => {
    const ending = `.${name.replace(/\.v\d+$/, '').split('.').at(-1) ?? ''}`;
    return labels.codes('TimelineEvent').find(({ code }) => code.endsWith(ending))?.label;
  };
  const word = (told: string, value: unknown): string | undefined => {
    if (told === '@words') {
      return isValues(value) ? say(value as { es: string }) : undefined;
    }
    if (typeof value !== 'string') {
      return undefined;
    }
    return told === '@instant' ? times.instant(value) : told === '@event' ? event(value) : codes.label(told, value);
  };
  return (source, thing) =>
    source.words
      .map(([property, told]) => word(told, thing[property]))
      .filter((each) => each !== undefined)
      .join(' · ');
}
