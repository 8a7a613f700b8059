import { useTranslation } from 'react-i18next';
import { dayFrom } from '../kit/calendar';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Moment, Several, Words } from '../kit/fields';
import { PersonPicker } from '../kit/PersonPicker';
import { chosen } from '../kit/persons';
import { said } from '../kit/said';
import { Beside } from './Beside';
import { onRota, useDutyAct } from './commands';
import { useRoster } from './OneRota';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
const A_MONDAY = '2026-01-05';

interface Planned {
  person: string;
  seat: string;
  from: string;
  weeks: string;
  days: string[];
  begins: string;
  ends: string;
  reasons: string;
}

/** The names of the days of a week, as the language has them. */
function useDayNames(): { code: string; label: string }[] {
  const { language } = useTranslation().i18n;
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return DAYS.map((code, step) => ({ code, label: name.format(new Date(dayFrom(A_MONDAY, step))) }));
}

/** A number as it was typed; the service says at the field that other text is none. */
const numberOf = (typed: string) => (/^\d+$/.test(typed.trim()) ? Number(typed) : (typed as unknown as number));

/** Plans the shifts of a person by the pattern of a week. What nobody is planned for afterwards stands in the week as a gap. */
export function Planning() {
  const { t } = useTranslation('duty');
  const dayNames = useDayNames();
  const { rota } = useRoster();
  const { rotaId } = rota;
  const { about, value, set } = useDraft<Planned>(`plan ${rotaId}`, () => ({ person: '', seat: '1', from: '', weeks: '4', days: [], begins: '', ends: '', reasons: '' }));
  const command = useDutyAct(about, async ({ person, seat, reasons, ...pattern }: Planned, keys) =>
    onRota.plan({ rotaId })(
      {
        ...said({ person: await chosen('/person', person), reasons }),
        seat: Number(seat),
        pattern: { ...said(pattern), days: DAYS.filter((day) => pattern.days.includes(day)), weeks: numberOf(pattern.weeks) },
      },
      keys,
    ),
  );
  return (
    <Beside label={t('plan.title')} back={`/rota/${rotaId}`}>
      <CommandForm words={(word) => t(`plan.${word}`)} command={command} body={() => value}>
        <PersonPicker
          service="notification"
          pointer="/person"
          label={t('column.who')}
          value={value.person}
          onPerson={(person) => set({ person })}
          work={{ function: rota.function }}
        />
        {rota.seats > 1 && (
          <Choice
            pointer="/seat"
            label={t('column.seat')}
            options={['1', '2'].map((code) => ({ code, label: t('seat', { seat: code }) }))}
            value={value.seat}
            onChoice={(seat) => set({ seat })}
          />
        )}
        <Several pointer="/pattern/days" label={t('field.days')} options={dayNames} value={value.days} onChoice={(days) => set({ days })} />
        <Moment type="time" pointer="/pattern/begins" label={t('field.begins')} value={value.begins} onMoment={(begins) => set({ begins })} />
        <Moment type="time" pointer="/pattern/ends" label={t('field.ends')} value={value.ends} onMoment={(ends) => set({ ends })} />
        <Moment type="date" pointer="/pattern/from" label={t('field.from')} value={value.from} onMoment={(from) => set({ from })} />
        <Words line numeric pointer="/pattern/weeks" label={t('field.weeks')} value={value.weeks} onWords={(weeks) => set({ weeks })} />
        <Words pointer="/reasons" label={t('field.why')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
      </CommandForm>
    </Beside>
  );
}
