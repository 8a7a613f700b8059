const SHOWN = 13;

/** This month in the zone of the mechanism and the twelve before it, like 2026-10; the latest comes first. */
export function latestMonths(now: number, zone: string | undefined): string[] {
  const [year = 0, month = 0] = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', timeZone: zone })
    .formatToParts(now)
    .filter((part) => part.type === 'year' || part.type === 'month')
    .map((part) => Number(part.value));
  return Array.from({ length: SHOWN }, (_, ago) => new Date(Date.UTC(year, month - 1 - ago, 1)).toISOString().slice(0, 7));
}
