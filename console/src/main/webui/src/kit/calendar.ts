/** The day of an instant in a zone, like 2026-03-02. */
export const dayOf = (at: string | number, zone: string | undefined): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));

/** A day some days later or earlier, like 2026-12-07. */
export const dayFrom = (day: string, step: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => dayFrom(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The seven days from a Monday on. */
export const daysOf = (monday: string): string[] => Array.from({ length: 7 }, (_, step) => dayFrom(monday, step));
