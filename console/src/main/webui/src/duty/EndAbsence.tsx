import { useTranslation } from 'react-i18next';
import { endAbsence } from './commands';
import { OneClick } from './OneClick';

/** Somebody is back. */
export function EndAbsence({ absenceId, when }: { absenceId: string; when: string }) {
  const { t } = useTranslation('duty');
  return <OneClick about={`end ${absenceId}`} send={endAbsence({ absenceId })} verb={t('absence.end')} of={when} />;
}
