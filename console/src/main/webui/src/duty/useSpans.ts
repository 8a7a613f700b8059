import { useTranslation } from 'react-i18next';
import { dayOf } from '../kit/calendar';
import type { Span } from './week';

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const HOUR = { hour: '2-digit', minute: '2-digit' } as const;

/** Spans and days in words, in the zone of their rota, else in that of the mechanism. */
export function useSpans(timeZone: string | undefined) {
  const language = useTranslation().i18n.language;
  const said = (at: string, how: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { timeZone, ...how }).format(new Date(at));
  const hours = ({ from, until }: Span) => `${said(from, HOUR)}–${said(until, HOUR)}`;
  const whole = (at: string) => `${said(at, DAY)}, ${said(at, HOUR)}`;
  return {
    hours,
    /** With its days. */
    span: (span: Span) =>
      dayOf(span.from, timeZone) === dayOf(span.until, timeZone) ? `${said(span.from, DAY)}, ${hours(span)}` : `${whole(span.from)} – ${whole(span.until)}`,
    /** A day has no hour, so that its zone is none. */
    day: (day: string) => said(`${day}T00:00:00Z`, { ...DAY, timeZone: 'UTC' }),
  };
}
