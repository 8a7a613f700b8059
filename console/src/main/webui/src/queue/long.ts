/** Forms that need the whole middle: what is told stands beside them in the place of the list. */
const LONG = /^\/queue\/[^/]+\/(coding|triage|similar\/.+)$/;

export const isLong = (path: string): boolean => LONG.test(path);

/** A comparison has the facts of both reports in its own table. */
export const isComparison = (path: string): boolean => isLong(path) && path.includes('/similar/');
