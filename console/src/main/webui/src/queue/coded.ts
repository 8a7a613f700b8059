import type { BodyOf } from '../api/act';
import { inUtc } from '../kit/said';
import type { code } from './commands';
import type { ReportView } from './queries';

export interface CodedParty {
  kind?: string;
  roles: string[];
}

/** The form of a coding. */
export interface Coded {
  source?: string;
  facets: Record<string, string[]>;
  area?: string;
  from: string;
  precision?: string;
  parties: Record<string, CodedParty>;
  learnt: CodedParty & { name?: string };
  danger: boolean;
}

/** The form before anything was typed: what is known already. */
export function begin(view: ReportView): Coded {
  return {
    facets: { ...view.facets },
    from: '',
    parties: Object.fromEntries(view.parties.map((party) => [party.party, { kind: party.kind, roles: [] }])),
    learnt: { roles: [] },
    danger: false,
    ...(view.area ? { area: view.area } : {}),
  };
}

/** Only what differs from what is known: a coding replaces what it names. */
export function bodyOf(coded: Coded, known: ReportView): BodyOf<typeof code> {
  const facets = changedFacets(coded, known);
  const parties = changedParties(coded, known);
  const learnt = said(coded.learnt) || coded.learnt.name?.trim() ? [trimmed(coded.learnt)] : [];
  return {
    ...(coded.source ? { source: coded.source } : {}),
    ...(Object.keys(facets).length > 0 ? { facets } : {}),
    ...(coded.area && coded.area !== known.area ? { place: { area: coded.area } } : {}),
    ...(coded.from ? { occurred: occurred(coded) } : {}),
    ...(Object.keys(parties).length > 0 ? { parties } : {}),
    ...(learnt.length > 0 ? { learnt } : {}),
    ...(coded.danger ? { danger: true } : {}),
  } as BodyOf<typeof code>;
}

const same = (one: string[] = [], other: string[] = []) => one.length === other.length && one.every((each) => other.includes(each));

function changedFacets(coded: Coded, known: ReportView): Record<string, string[]> {
  return Object.fromEntries(Object.entries(coded.facets).filter(([facet, codes]) => !same(codes, known.facets[facet])));
}

function changedParties(coded: Coded, known: ReportView): Record<string, object> {
  const changed = known.parties
    .map((party): [string, CodedParty] => {
      const now = coded.parties[party.party] ?? { roles: [] };
      return [party.party, { ...(now.kind && now.kind !== party.kind ? { kind: now.kind } : {}), roles: now.roles }];
    })
    .filter(([, party]) => said(party));
  return Object.fromEntries(changed.map(([party, words]) => [party, trimmed(words)]));
}

const said = (party: CodedParty) => Boolean(party.kind) || party.roles.length > 0;

function trimmed({ roles, ...rest }: CodedParty & { name?: string }): object {
  return { ...rest, ...(roles.length > 0 ? { roles } : {}) };
}

function occurred(coded: Coded) {
  return { from: inUtc(coded.from), ...(coded.precision ? { precision: coded.precision } : {}) };
}
