const UNITS = [
  ['second', 1],
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
] as const;

/** Below so many of a unit the next larger one would say too little. */
const ENOUGH = 2;

/** An upper bound in one unit, rounded up so that it stays one: 40 s, 7 min. */
export function within(seconds: number, language: string): string {
  const [unit, size] = UNITS.findLast(([, each]) => seconds >= each * ENOUGH) ?? UNITS[0];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(Math.ceil(seconds / size));
}
