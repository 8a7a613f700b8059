import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

/** The parts by which a list is narrowed and ordered, each with the closed codes that it takes: none is a word of a person. */
export type Parts = Record<string, { codes: readonly string[]; first?: string }>;

export type Narrowed<P extends Parts> = Partial<Record<keyof P & string, string>>;

export interface Narrowing<P extends Parts = Parts> {
  /** The name of the list. */
  place: string;
  /** The code of each part: the chosen one, or the one that holds while nobody has chosen. */
  by: Narrowed<P>;
  choose(part: keyof P & string, code: string): void;
  clear(): void;
  /** How many parts say otherwise than the list does by itself. */
  count: number;
  /** All that was chosen, as the address says it: closed codes, and nothing else that stands in the address. */
  view: string;
  /** Shows the list as it was narrowed then. */
  show(view: string): void;
}

/** The last choice at each place: the pages beside its list have an address without it. It lives as long as the tab. */
const last = new Map<string, string>();

/** Another person chooses anew. */
export const forgetChoices = (): void => last.clear();

/**
 * Keeps in the address how a list is narrowed, so that it can be sent and found again. A code that no list has is left out.
 */
export function useNarrowing<P extends Parts>(place: string, parts: P): Narrowing<P> {
  const [params, setParams] = useSearchParams();
  const names = Object.keys(parts);
  const text = names.some((part) => params.has(part)) ? only(names, params) : (last.get(place) ?? '');
  const said = new URLSearchParams(text);
  useEffect(() => {
    last.set(place, text);
  }, [place, text]);
  const by = chosen(parts, said);
  const keep = (next: URLSearchParams) => {
    last.set(place, next.toString());
    setParams((now) => new URLSearchParams([...[...now].filter(([name]) => !names.includes(name)), ...next]), { replace: true });
  };
  return {
    place,
    by: by as Narrowed<P>,
    choose: (part, code) => {
      const next = new URLSearchParams(said);
      if (code === (parts[part]?.first ?? '')) {
        next.delete(part);
      } else {
        next.set(part, code === '' ? ANY : code);
      }
      keep(next);
    },
    clear: () => keep(new URLSearchParams()),
    count: Object.entries(parts).filter(([part, { first }]) => part !== 'order' && by[part] !== first).length,
    view: viewOf(parts, by),
    show: (view) => keep(new URLSearchParams(view)),
  };
}

/** All, where the list shows something narrower by itself. */
export const ANY = 'ANY';

const only = (names: string[], params: URLSearchParams): string =>
  new URLSearchParams([...params].filter(([name]) => names.includes(name))).toString();

/** The parts that say otherwise than the list does by itself, in the order of the parts. */
function viewOf(parts: Parts, by: Partial<Record<string, string>>): string {
  const otherwise = Object.entries(parts).filter(([part, { first }]) => by[part] !== first);
  return new URLSearchParams(otherwise.map(([part]) => [part, by[part] ?? ANY])).toString();
}

function chosen(parts: Parts, said: URLSearchParams): Partial<Record<string, string>> {
  const by: Partial<Record<string, string>> = {};
  for (const [part, { codes, first }] of Object.entries(parts)) {
    const code = said.get(part);
    const known = code !== null && codes.includes(code) ? code : code === ANY ? undefined : first;
    if (known !== undefined) {
      by[part] = known;
    }
  }
  return by;
}
