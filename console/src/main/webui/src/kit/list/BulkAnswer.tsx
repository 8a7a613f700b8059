import { useTranslation } from 'react-i18next';
import { ActError } from '../ActError';
import type { Bulk } from './useBulk';

/** How far the act on several rows is, how many it did, and of each other row why not. */
export function BulkAnswer({ of, name }: { of: Bulk; name: (id: string) => string }) {
  const { t } = useTranslation('list');
  const said = of.going ? t('going', { done: of.going.done, of: of.going.of }) : of.done !== undefined ? t('done', { count: of.done }) : '';
  return (
    <div>
      <span role="status">{said}</span>
      {[...of.refused].map(([id, cause]) => (
        <div key={id} className="of-row">
          <strong>{name(id)}</strong>
          <ActError of={cause} />
        </div>
      ))}
    </div>
  );
}
