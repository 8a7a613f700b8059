import { useTranslation } from 'react-i18next';
import type { State } from './queries';

const KNOWN = ['keys-missing', 'walls-old', 'channel-down', 'rung-without-rota', 'timers-late', 'alerting-silent', 'call-sheet-old', 'watch-missing', 'bundle-certificate-ends', 'files-damaged', 'files-away', 'files-full'] as const;

/** How late a service is, and each alarm that is raised, with what there is to do. */
export function Alarms({ alarms }: { alarms: State['alarms'] }) {
  const { t } = useTranslation('operations');
  const say = ({ code, late }: State['alarms'][number]) => {
    const known = KNOWN.find((each) => each === code);
    return typeof late === 'number' ? t('late', { count: late }) : known ? t(`alarms.${known}`) : t(code.startsWith('failing-') ? 'alarms.failing' : 'alarm', { code });
  };
  const told = alarms.filter(({ raised, late }) => raised || typeof late === 'number');
  return (
    <ul className="troubles">
      {told.map((alarm) => (
        <li key={alarm.code} className={alarm.raised ? 'late' : undefined}>
          {say(alarm)}
        </li>
      ))}
    </ul>
  );
}
