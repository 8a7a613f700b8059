import { describe, expect, it } from 'vitest';
import { view } from '../test/samples';
import { begin, bodyOf } from './coded';

describe('the body of a coding', () => {
  const known = view({ area: 'XX-01' });

  it('names nothing that the person did not change', () => {
    expect(bodyOf({ ...begin(known), source: 'ACCOUNT' }, known)).toEqual({ source: 'ACCOUNT' });
  });

  it('replaces the codes of a facet, also by none', () => {
    const coded = { ...begin(known), source: 'CALL', facets: { ANNOUNCED_HARM: [], AUTHOR_CLASS: ['ARMED_GROUP'] } };
    expect(bodyOf(coded, known)).toEqual({ source: 'CALL', facets: { ANNOUNCED_HARM: [], AUTHOR_CLASS: ['ARMED_GROUP'] } });
  });

  it('names the kind of a party only if it is another, and its roles', () => {
    const coded = { ...begin(known), parties: { p1: { kind: 'COMMUNITY', roles: ['DEFENDER'] } } };
    expect(bodyOf(coded, known)).toEqual({ parties: { p1: { kind: 'COMMUNITY', roles: ['DEFENDER'] } } });
    expect(bodyOf({ ...begin(known), parties: { p1: { kind: 'PERSON', roles: [] } } }, known)).toEqual({});
  });

  it('has place, danger and a party learnt now', () => {
    const coded = { ...begin(known), area: 'XX-02', danger: true, learnt: { kind: 'PERSON', roles: [], name: 'Persona inventada' } };
    expect(bodyOf(coded, known)).toEqual({
      place: { area: 'XX-02' },
      danger: true,
      learnt: [{ kind: 'PERSON', name: 'Persona inventada' }],
    });
  });

  it('says an hour of this place in UTC, and sends a misspelt one as it is', () => {
    const at = new Date('2026-03-01T06:00').toISOString();
    expect(bodyOf({ ...begin(known), from: '2026-03-01T06:00', precision: 'HOUR' }, known)).toEqual({
      occurred: { from: at, precision: 'HOUR' },
    });
    expect(bodyOf({ ...begin(known), from: 'ayer' }, known)).toEqual({ occurred: { from: 'ayer' } });
  });
});
