import { LOOK_AGAIN } from '../api/here';

/** Asks again for a part that did not come; the page stays. */
export const AGAIN = {
  throwOnError: false,
  refetchInterval: ({ state }: { state: { status: string } }) => (state.status === 'error' ? LOOK_AGAIN : false),
} as const;

/** A part of the console is fetched once. */
export const ONCE = { staleTime: Infinity, ...AGAIN } as const;
