import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { Person } from '../kit/Person';
import { said } from '../kit/said';
import { Beside } from './Beside';
import { onRota, onShift, useDutyAct } from './commands';
import { useRoster } from './OneRota';
import { useSpans } from './useSpans';

/** Ends a rota: from then on nobody is called by it, and its page is no more. */
export function Closing() {
  const { t } = useTranslation('duty');
  const { rotaId } = useRoster().rota;
  const navigate = useNavigate();
  const command = useDutyAct(`closing ${rotaId}`, onRota.close({ rotaId }), () => void navigate('/rota'));
  return (
    <Beside label={t('closing.title')} back={`/rota/${rotaId}`}>
      <CommandForm words={(word) => t(`closing.${word}`)} command={command} body={() => null} />
    </Beside>
  );
}

const GROUNDS = ['PERSON_ABSENT', 'PLAN_CHANGED', 'PLANNED_BY_MISTAKE'] as const;

/** Takes a planned shift from its person. */
export function Withdrawal() {
  const { t } = useTranslation('duty');
  const { shiftId = '' } = useParams();
  const { rota, shifts } = useRoster();
  const { rotaId, zone } = rota;
  const { span } = useSpans(zone);
  const shift = shifts.find((each) => each.shiftId === shiftId);
  const { about, value, set } = useDraft<{ ground?: string; reasons: string }>(`withdrawal ${shiftId}`, () => ({ reasons: '' }));
  const command = useDutyAct(about, onShift.withdraw({ rotaId, shiftId }));
  return (
    <Beside label={t('withdrawal.title')} back={`/rota/${rotaId}`}>
      <CommandForm words={(word) => t(`withdrawal.${word}`)} command={command} body={() => said(value)}>
        {shift && (
          <p>
            <Person of={shift.person} service="notification" /> · {span(shift)}
          </p>
        )}
        <Choice
          pointer="/ground"
          label={t('field.ground')}
          options={GROUNDS.map((code) => ({ code, label: t(`ground.${code}`) }))}
          value={value.ground}
          onChoice={(ground) => set({ ground })}
        />
        <Words pointer="/reasons" label={t('field.reasonsIfLate')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
      </CommandForm>
    </Beside>
  );
}
