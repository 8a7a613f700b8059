import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMechanismZone } from '../api/zone';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** The time now, which goes on. */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

/** A length in its two largest units: 2 d 4 h. Less than a minute counts as none. */
export function length(millis: number, language: string): string {
  const first = UNITS.findIndex(([, size]) => millis >= size);
  const shown = UNITS.slice(first < 0 ? -1 : first).slice(0, 2);
  let rest = millis;
  return shown
    .map(([unit, size], index) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      const words = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
      return index > 0 && count === 0 ? '' : words;
    })
    .filter(Boolean)
    .join(' ');
}

/** An instant with its day, in the zone of the mechanism, which the page says once; else in that of the workstation, and says it. */
export function instant(at: string | number, language: string, zone?: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(zone === undefined && { timeZoneName: 'short' }),
  }).format(new Date(at));
}

/**
 * An instant of a sentence with the day in full: in the zone of the mechanism, else in that in which the service says it.
 *
 * @param at with its offset, like 2026-03-02T15:00-06:00
 */
export function inWords(at: string, language: string, mechanism?: string): string {
  const full = (timeZone: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone });
  if (mechanism !== undefined) {
    return full(mechanism).format(new Date(at));
  }
  const [, offset = ''] = /(Z|[+-]\d{2}:\d{2})$/.exec(at) ?? [];
  const there = new Date(`${at.slice(0, -offset.length)}Z`);
  const words = full('UTC').format(there);
  const [, sign = '', hours = '', minutes = ''] = /([+-])(\d{2}):(\d{2})/.exec(offset) ?? [];
  const zone = Number(hours) + Number(minutes) === 0 ? 'UTC' : `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  return `${words} (${zone})`;
}

/** The time of the day, in the zone of the mechanism. */
export function useClock(): (at: string | number) => string {
  const { i18n } = useTranslation();
  const timeZone = useMechanismZone();
  return (at) => new Intl.DateTimeFormat(i18n.language, { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

export interface Times {
  instant: (at: string | number) => string;
  clock: (at: string | number) => string;
  ago: (at: string) => string;
  /**
   * How long is left until a term ends, or since when it is over.
   *
   * @param breached what the service says of it; only where it says nothing, the clock of the workstation decides
   */
  due: (at: string, breached?: boolean) => { late: boolean; words: string };
}

export function useTimes(): Times {
  const { t, i18n } = useTranslation();
  const now = useNow(15_000);
  const language = i18n.language;
  const zone = useMechanismZone();
  const clock = useClock();
  return {
    instant: (at) => instant(at, language, zone),
    clock,
    ago: (at) => t('term.ago', { time: length(Math.max(now - Date.parse(at), 0), language) }),
    due: (at, breached) => {
      const left = Date.parse(at) - now;
      return (breached ?? left <= 0)
        ? { late: true, words: t('term.over', { time: length(Math.max(-left, 0), language) }) }
        : { late: false, words: t('term.left', { time: length(Math.max(left, 0), language) }) };
    },
  };
}
