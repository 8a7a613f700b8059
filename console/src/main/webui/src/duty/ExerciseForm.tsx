import { useTranslation } from 'react-i18next';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice } from '../kit/fields';
import { Beside } from './Beside';
import { onExercise, useDutyAct } from './commands';
import { useRoster } from './OneRota';

const MINUTES = ['15', '30', '60', '120'] as const;

/** Plans an exercise: nobody is called before its keeper begins it. */
export function ExerciseForm() {
  const { t } = useTranslation('duty');
  const { rotaId } = useRoster().rota;
  const { about, value, set } = useDraft<{ minutes?: string }>(`exercise ${rotaId}`, () => ({}));
  const command = useDutyAct(about, onExercise.plan({ rotaId }));
  return (
    <Beside label={t('exercise.plan.title')} back={`/rota/${rotaId}`}>
      <CommandForm words={(word) => t(`exercise.plan.${word}`)} command={command} body={() => ({ minutes: Number(value.minutes ?? MINUTES[1]) })}>
        <Choice
          pointer="/minutes"
          label={t('exercise.lasts')}
          options={MINUTES.map((code) => ({ code, label: code }))}
          value={value.minutes ?? MINUTES[1]}
          onChoice={(minutes) => set({ minutes })}
        />
      </CommandForm>
    </Beside>
  );
}
