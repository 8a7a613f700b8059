import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Choice } from '../kit/fields';

/** For what a file is opened. */
export function PurposeChoice({ value, onPurpose }: { value: string | undefined; onPurpose: (purpose: string) => void }) {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  return (
    <Choice
      pointer="/purpose"
      label={t('files.purpose')}
      options={labels.codes('OpeningPurpose').filter((purpose) => purpose.code !== 'UNKNOWN')}
      value={value}
      onChoice={onPurpose}
    />
  );
}
