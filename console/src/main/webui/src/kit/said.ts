import { mechanismZone } from '../api/zone';
import { inZone } from './zone';

/**
 * What was said in a form, without what is empty. The names of the fields are those of the body, which is checked; the
 * values go as they are, because the service says what is missing and what is no code.
 */
export function said<V extends object>(value: V): { [K in keyof V]-?: never } {
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined && (typeof each !== 'string' || each.trim() !== '')),
  ) as { [K in keyof V]-?: never };
}

/** A day and an hour of the mechanism as the services want it; what is no instant goes as it is, and is refused in words. */
export function inUtc(local: string): string {
  return inZone(local, mechanismZone() ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
}
