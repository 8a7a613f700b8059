import { useTranslation } from 'react-i18next';
import { useHasDraft } from '../kit/draft';

/** Beside the name of a command, or of its kind: something was typed there and not sent. */
export function DraftMark({ of }: { of: string[] }) {
  const { t } = useTranslation('made');
  return useHasDraft(of) ? <span className="made-draft"> {t('draft')}</span> : null;
}
