import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** When clocks and alerts are asked for after an act: they are another service's, and move there a moment later. */
const AFTER_AN_ACT = [0, 400, 1_500, 4_000];

/** Reads again what may be older than the line. A reading that is on its way is not thrown away, but followed by another. */
export async function readAgain(cache: QueryClient, queryKey: QueryKey): Promise<void> {
  if (cache.isFetching({ queryKey }) > 0) {
    await cache.refetchQueries({ queryKey, type: 'active' }, { cancelRefetch: false });
  }
  await cache.invalidateQueries({ queryKey });
}

/** After an act: what it met leaves the screen as soon as the service of the clocks knows of it. */
export function followClocks(cache: QueryClient): void {
  AFTER_AN_ACT.forEach((pause) =>
    setTimeout(() => ['terms', 'alerts'].forEach((first) => void cache.invalidateQueries({ queryKey: [first] })), pause),
  );
}
