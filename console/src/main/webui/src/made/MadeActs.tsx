import { lazy, Suspense } from 'react';
import type { Asked } from './Acts';

const Acts = lazy(async () => ({ default: (await import('./Acts')).Acts }));

/** The list of acts of a page, which is fetched after the page. */
export function MadeActs(asked: Asked) {
  return (
    <Suspense fallback={null}>
      <Acts {...asked} />
    </Suspense>
  );
}
