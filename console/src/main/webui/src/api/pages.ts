/** What was read of a list, and whether the service has more. */
export interface Read<R> {
  items: R[];
  more: boolean;
}

export const PAGE = 200;
/** As many rows as are read at first; the person may ask for as many again. */
export const MOST = 2_000;

/** Reads page after page, until the list ends or there are as many rows as wanted. */
export async function upTo<R>(most: number, page: (after: string | undefined) => Promise<{ items: R[]; next?: string }>): Promise<Read<R>> {
  const items: R[] = [];
  let after: string | undefined;
  do {
    const read = await page(after);
    items.push(...read.items);
    after = read.next;
  } while (after !== undefined && items.length < most);
  return { items, more: after !== undefined };
}

/** How long to wait before a list is read again: the longer it is, the longer. */
export const every = (millis: number) => (query: { state: { data: Read<unknown> | undefined } }) =>
  millis * Math.max(Math.ceil((query.state.data?.items.length ?? 0) / PAGE), 1);
