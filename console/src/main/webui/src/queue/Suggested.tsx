import { useTranslation } from 'react-i18next';
import { Unrated, Urgency } from '../kit/Face';
import type { Row } from './queries';

/** Whether the rules have anything from which they suggest an urgency: codes, or a danger that was declared. */
export const hasSuggestion = (row: Row): boolean => row.codes.length > 0 || row.imminentDanger;

/** The urgency that the rules suggest. A report that nobody has coded looks like none that is ordinary. */
export function Suggested({ by }: { by: Row }) {
  const { t } = useTranslation('queue');
  return hasSuggestion(by) ? <Urgency of={by.suggested.urgency} suggested /> : <Unrated>{t('unsuggested')}</Unrated>;
}
