import { dayFrom, dayOf } from '../kit/calendar';
import { inZone } from '../kit/zone';

/** A time from one instant to another. */
export interface Span {
  from: string;
  until: string;
}

/** The part of a span that lies within a day. */
export interface Piece<S> extends Span {
  of: S;
  minutes: number;
}

export const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

const AN_HOUR = 3_600_000;

/** The first instant of a day. Where the clocks skip midnight, it is an hour later. */
function beginning(day: string, zone: string): number {
  const midnight = Date.parse(inZone(`${day}T00:00`, zone));
  return dayOf(midnight, zone) < day ? midnight + AN_HOUR : midnight;
}

/** What lies within a day of a zone, in order: the day of a change of the clocks has 23 or 25 hours. */
export function piecesOf<S extends Span>(spans: S[], day: string, zone: string): Piece<S>[] {
  const [begins, ends] = [beginning(day, zone), beginning(dayFrom(day, 1), zone)];
  return spans
    .toSorted((one, other) => Date.parse(one.from) - Date.parse(other.from))
    .map((of) => ({ of, from: Math.max(Date.parse(of.from), begins), until: Math.min(Date.parse(of.until), ends) }))
    .map(({ of, from, until }) => ({ of, from: new Date(from).toISOString(), until: new Date(until).toISOString(), minutes: (until - from) / 60_000 }))
    .filter(({ minutes }) => minutes > 0);
}
