import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { openAlerts } from '../api/alerts';
import type { Shift } from '../api/duty';
import { useLabels } from '../api/labels';
import { useMechanismZone } from '../api/zone';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Several, Words } from '../kit/fields';
import { said } from '../kit/said';
import { Beside } from './Beside';
import { onShift, useDutyAct } from './commands';
import { useMine } from './MyDuty';
import { useSpans } from './useSpans';

/** The shift that the address names, if it is one of the reader's. The answer to an act outlasts it on the screen. */
export function useMyShift(): Shift | undefined {
  const { shiftId } = useParams();
  const found = useMine().shifts.find((each) => each.shiftId === shiftId);
  const [kept, keep] = useState(found);
  if (found && found !== kept) {
    keep(found);
  }
  return found ?? (kept?.shiftId === shiftId ? kept : undefined);
}

/** Leaves a shift before its end: the next seat is called at once. */
export function Leaving() {
  const { t } = useTranslation('duty');
  const shift = useMyShift();
  return (
    <Beside label={t('leaving.title')} back="/my-duty">
      {shift ? <Leave key={shift.shiftId} of={shift} /> : <p>{t('mine.gone')}</p>}
    </Beside>
  );
}

function Leave({ of: shift }: { of: Shift }) {
  const { t } = useTranslation('duty');
  const { span } = useSpans(useMechanismZone());
  const { rotaId, shiftId } = shift;
  const { about, value, set } = useDraft(`leave ${shiftId}`, () => ({ reasons: '' }));
  const command = useDutyAct(about, onShift.leave({ rotaId, shiftId }));
  return (
    <CommandForm words={(word) => t(`leaving.${word}`)} command={command} body={() => said(value)}>
      <p>{span(shift)}</p>
      <Words pointer="/reasons" label={t('field.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

/** Hands the open alerts over to the next person on duty, with the words that they need. */
export function HandingOver() {
  const { t } = useTranslation('duty');
  const shift = useMyShift();
  return (
    <Beside label={t('handover.title')} back="/my-duty">
      {shift ? <HandOver key={shift.shiftId} of={shift} /> : <p>{t('mine.gone')}</p>}
    </Beside>
  );
}

function HandOver({ of: { rotaId, shiftId } }: { of: Shift }) {
  const { t } = useTranslation('duty');
  const labels = useLabels();
  const open = (useQuery(openAlerts).data ?? []).filter(({ calledYou }) => calledYou);
  const { about, value, set } = useDraft(`hand over ${shiftId}`, () => ({ alerts: [] as string[], words: '' }));
  const command = useDutyAct(about, onShift.handOver({ rotaId, shiftId }));
  const options = open.map((alert) => ({ code: alert.alertId, label: `${alert.caseNumber} · ${labels.of('AlertKind', alert.kind)}` }));
  return (
    <CommandForm words={(word) => t(`handover.${word}`)} command={command} body={() => ({ ...said(value), alerts: value.alerts })}>
      {options.length === 0 ? (
        <p>{t('handover.none')}</p>
      ) : (
        <Several pointer="/alerts" label={t('field.alerts')} options={options} value={value.alerts} onChoice={(alerts) => set({ alerts })} />
      )}
      <Words pointer="/words" label={t('field.words')} value={value.words} onWords={(words) => set({ words })} />
    </CommandForm>
  );
}
