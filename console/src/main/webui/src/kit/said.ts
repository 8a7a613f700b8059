/** What was said in a form, without what is empty: the service says what is missing. */
export function said<B>(value: object): B {
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined && (typeof each !== 'string' || each.trim() !== '')),
  ) as B;
}

/** A local day and hour as the services want it; what is no instant goes as it is, and is refused in words. */
export function inUtc(local: string): string {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? local : at.toISOString();
}
