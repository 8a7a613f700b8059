import { Button, Progress as Bar } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Progress } from './sending';

interface Shown {
  progress: Progress | undefined;
  /** Absent: it cannot be begun again from here. */
  onAgain?: () => void;
  /** Absent: it ends with the page. */
  onPause?: () => void;
}

/** How far a file is, and how its sender stops it and goes on. */
export function Sending({ progress, onAgain, onPause }: Shown) {
  const { t } = useTranslation('files');
  const state = progress?.state ?? 'sending';
  const part = progress === undefined || progress.of === 0 ? 0 : Math.floor((100 * progress.sent) / progress.of);
  return (
    <>
      <Bar value={state === 'done' ? 100 : part} title={t('progress')} />
      <p role="status">{t(`sending.${state}`)}</p>
      {onPause && (state === 'sending' || state === 'waiting') && (
        <Button variant="secondary" size="sm" onClick={onPause}>{t('pause')}</Button>
      )}
      {onAgain && state !== 'done' && (
        <Button variant="secondary" size="sm" onClick={onAgain}>{t('goOn')}</Button>
      )}
    </>
  );
}
