import { useTranslation } from 'react-i18next';
import type { State } from './queries';

const KNOWN = ['keys-missing', 'walls-old', 'channel-down', 'rung-without-rota', 'timers-late'] as const;

/** What a service watches, what is raised first: how late it is, and each alarm with what there is to do. */
export function Alarms({ alarms }: { alarms: State['alarms'] }) {
  const { t } = useTranslation('operations');
  const say = ({ code, late }: State['alarms'][number]) => {
    const known = KNOWN.find((each) => each === code);
    return typeof late === 'number' ? t('late', { count: late }) : known ? t(`alarms.${known}`) : t(code.startsWith('failing-') ? 'alarms.failing' : 'alarm', { code });
  };
  return (
    <ul className="troubles">
      {alarms
        .toSorted((one, other) => Number(other.raised) - Number(one.raised))
        .map((alarm) => (
          <li key={alarm.code} className={alarm.raised ? 'late' : undefined}>
            {say(alarm)}
          </li>
        ))}
    </ul>
  );
}
