import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../api/duty';
import { staff } from '../api/staff';
import { useMechanismZone } from '../api/zone';
import { dayOf } from '../kit/calendar';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Pick } from '../kit/fields';
import { PersonPicker } from '../kit/PersonPicker';
import { chosen } from '../kit/persons';
import { useNow } from '../kit/time';
import { said } from '../kit/said';
import { Beside } from './Beside';
import { onShift, useDutyAct } from './commands';
import { useMyShift } from './MyForms';
import { roster } from './queries';
import { useSpans } from './useSpans';

/** As far ahead as shifts are planned. */
const WEEKS = 13;

/** Asks another person to take a shift, for one of theirs or for nothing. */
export function Swapping() {
  const { t } = useTranslation('duty');
  const shift = useMyShift();
  return (
    <Beside label={t('swap.title')} back="/my-duty">
      {shift ? <Swap key={shift.shiftId} of={shift} /> : <p>{t('mine.gone')}</p>}
    </Beside>
  );
}

function Swap({ of: shift }: { of: Shift }) {
  const { t } = useTranslation('duty');
  const { rotaId, shiftId } = shift;
  const { span } = useSpans(useMechanismZone());
  const { about, value, set } = useDraft<{ to: string; inReturn?: string }>(`swap ${shiftId}`, () => ({ to: '' }));
  const theirs = useShiftsOf(value.to, shift);
  const command = useDutyAct(about, async ({ to, inReturn }: typeof value, keys) =>
    onShift.swap({ rotaId, shiftId })(said({ to: await chosen('/to', to), inReturn }), keys),
  );
  return (
    <CommandForm words={(word) => t(`swap.${word}`)} command={command} body={() => value}>
      <p>{span(shift)}</p>
      <PersonPicker
        service="notification"
        pointer="/to"
        label={t('field.with')}
        value={value.to}
        onPerson={(to) => set({ to, inReturn: '' })}
        work={{ function: shift.function }}
      />
      <Pick
        pointer="/inReturn"
        label={t('field.inReturn')}
        none={t('swap.nothing')}
        options={theirs.map((each) => ({ code: each.shiftId, label: span(each) }))}
        value={value.inReturn}
        onChoice={(inReturn) => set({ inReturn })}
      />
    </CommandForm>
  );
}

/** The shifts that a person has ahead on the same rota. */
function useShiftsOf(person: string, { rotaId }: Shift) {
  const zone = useMechanismZone();
  const now = useNow(60_000);
  const people = useQuery(staff('notification')).data;
  const sign = people?.find((each) => each.person === person)?.pseudonym;
  const read = useQuery({ ...roster(rotaId, dayOf(now, zone), WEEKS), enabled: sign !== undefined }).data;
  return (read?.shifts ?? []).filter((each) => each.person === sign && Date.parse(each.from) > now);
}
