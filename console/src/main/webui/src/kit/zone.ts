/** A day and an hour of a zone as the services want it; what is no instant goes as it is, and is refused in words. */
export function inZone(local: string, zone: string): string {
  const asIfUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asIfUtc)) {
    return local;
  }
  const near = asIfUtc - offset(asIfUtc, zone);
  return new Date(asIfUtc - offset(near, zone)).toISOString(); // the clocks may change between the two
}

/** How far the clocks of a zone are ahead at an instant, in milliseconds. */
function offset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const [year = 0, month = 0, day = 0, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  );
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** The zone as people write it, on the day that was typed, else now: GMT-6. */
export function zoneName(zone: string, language: string, local: string): string {
  const typed = Date.parse(`${local}Z`);
  const at = Number.isNaN(typed) ? Date.now() : typed - offset(typed, zone);
  return new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
