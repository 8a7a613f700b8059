import { dayOf } from '../kit/calendar';
import { inZone } from '../kit/zone';

/** A time from one instant to another. */
export interface Span {
  from: string;
  until: string;
}

/** The part of a span that lies within a day. */
export interface Piece<S> {
  of: S;
  minutes: number;
}

/** A day some days later or earlier, like 2026-12-07. */
export const dayFrom = (day: string, step: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => dayFrom(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

export const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The seven days from a Monday on. */
export const daysOf = (monday: string): string[] => Array.from({ length: 7 }, (_, step) => dayFrom(monday, step));

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
    .map((of) => ({ of, minutes: (Math.min(Date.parse(of.until), ends) - Math.max(Date.parse(of.from), begins)) / 60_000 }))
    .filter(({ minutes }) => minutes > 0);
}
