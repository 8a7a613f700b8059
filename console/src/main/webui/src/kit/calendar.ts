/** The day of an instant in a zone, like 2026-03-02. */
export const dayOf = (at: string | number, zone: string | undefined): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));

/** A month some months later or earlier, like 2026-03. */
export function monthFrom(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}

/** The days of a month in weeks that begin on Monday; a place before its first or after its last day is empty. */
export function weeksOf(month: string): (string | undefined)[][] {
  const before = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7;
  const days = new Date(Date.parse(`${monthFrom(month, 1)}-01T00:00:00Z`) - 1).getUTCDate();
  const places = Array.from({ length: Math.ceil((before + days) / 7) * 7 }, (_, place) => place - before + 1);
  const cells = places.map((day) => (day < 1 || day > days ? undefined : `${month}-${String(day).padStart(2, '0')}`));
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
