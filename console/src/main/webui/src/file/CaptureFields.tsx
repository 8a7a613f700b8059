import { useTranslation } from 'react-i18next';
import { Words } from '../kit/fields';

/** The lines that tell others how an item was captured: each that is empty stays a question. */
export const CAPTURE = ['collector', 'source', 'time', 'sourceTime', 'method', 'environment', 'authority', 'surroundings', 'told'] as const;

export type CaptureLines = Partial<Record<(typeof CAPTURE)[number], string>>;

/** An item that was captured or extracted is worth what its record tells. */
export const needsCapture = (how: string | undefined) => how === 'CAPTURED_ONLINE' || how === 'EXTRACTED';

export function CaptureFields({ value, onLines }: { value: CaptureLines; onLines: (lines: CaptureLines) => void }) {
  const { t } = useTranslation('file');
  return (
    <fieldset>
      <legend>{t('capture.legend')}</legend>
      {CAPTURE.map((line) => (
        <Words
          key={line}
          line
          pointer={`/capture/${line}`}
          label={t(`capture.${line}`)}
          value={value[line] ?? ''}
          onWords={(words) => onLines({ ...value, [line]: words })}
        />
      ))}
    </fieldset>
  );
}
