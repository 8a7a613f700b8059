import { Skeleton } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

/** Rows to come. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('loading')}>
      {[90, 80, 85].map((width) => (
        <Skeleton key={width} width={`${width}%`} style={{ marginBlock: '0.75rem' }} />
      ))}
    </div>
  );
}
