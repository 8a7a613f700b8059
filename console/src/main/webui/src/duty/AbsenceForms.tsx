import { useTranslation } from 'react-i18next';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Moment } from '../kit/fields';
import { PersonPicker } from '../kit/PersonPicker';
import { chosen } from '../kit/persons';
import { inUtc, said } from '../kit/said';
import { Beside } from './Beside';
import { recordAbsence, useDutyAct } from './commands';

const KINDS = ['ILLNESS', 'LEAVE', 'TRAINING', 'OTHER_WORK'] as const;

/** Somebody is not there for a time: illness is never refused, and what it leaves uncovered stands as a gap. */
export const MyAbsence = () => <Form back="/my-duty" own />;
export const AbsenceOfAnother = () => <Form back="/rota" />;

function Form({ back, own = false }: { back: string; own?: boolean }) {
  const { t } = useTranslation('duty');
  const { about, value, set } = useDraft<{ person: string; kind?: string; from: string; until: string }>(
    own ? 'absence mine' : 'absence another',
    () => ({ person: '', from: '', until: '' }),
  );
  const command = useDutyAct(about, async ({ person, kind, from, until }: typeof value, keys) =>
    recordAbsence({})(said({ person: await chosen('/person', person), kind, from: inUtc(from), until: inUtc(until) }), keys),
  );
  const at = own ? 'absence.mine' : 'absence';
  return (
    <Beside label={t(`${at}.title`)} back={back}>
      <CommandForm words={(word) => t(`${at}.${word}`)} command={command} body={() => value}>
        {!own && <PersonPicker service="notification" pointer="/person" label={t('column.who')} value={value.person} onPerson={(person) => set({ person })} />}
        <Choice
          pointer="/kind"
          label={t('field.kind')}
          options={KINDS.map((code) => ({ code, label: t(`kind.${code}`) }))}
          value={value.kind}
          onChoice={(kind) => set({ kind })}
        />
        <Moment pointer="/from" label={t('field.absentFrom')} value={value.from} onMoment={(from) => set({ from })} />
        <Moment pointer="/until" label={t('field.absentUntil')} value={value.until} onMoment={(until) => set({ until })} />
      </CommandForm>
    </Beside>
  );
}
