import { useTranslation } from 'react-i18next';
import type { State } from './queries';

/** What a service watches: how late it is, and each alarm that is raised. */
export function Alarms({ alarms }: { alarms: State['alarms'] }) {
  const { t } = useTranslation('operations');
  return (
    <ul className="troubles">
      {alarms.map(({ code, raised, late }) => (
        <li key={code} className={raised ? 'late' : undefined}>
          {typeof late === 'number' ? t('late', { count: late }) : t('alarm', { code })}
        </li>
      ))}
    </ul>
  );
}
