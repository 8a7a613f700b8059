import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { onExercise } from './commands';
import { OneClick } from './OneClick';
import { myExercises } from './queries';

/** The exercises that call the reader: one click answers. */
export function ExerciseCalls() {
  const { t } = useTranslation('duty');
  const labels = useLabels();
  const calling = useQuery(myExercises).data ?? [];
  return calling.length === 0 ? null : (
    <section aria-labelledby="exercise-calls">
      <h2 id="exercise-calls">{t('exercise.calls')}</h2>
      <ul className="rows">
        {calling.map(({ rotaId, dutyExerciseId, function: called }) => (
          <li key={dutyExerciseId}>
            <span>{labels.of('Role', called)}</span>
            <OneClick
              first
              about={`answer ${dutyExerciseId}`}
              send={onExercise.answer({ rotaId, dutyExerciseId })}
              verb={t('exercise.answer')}
              of={labels.of('Role', called)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
