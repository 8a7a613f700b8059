import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Person } from '../kit/Person';
import { onExercise } from './commands';
import { OneClick } from './OneClick';
import { type Exercise, exercises } from './queries';

/** The exercises of a rota: what its keeper planned, how often people were called, and who answered. */
export function Exercises({ rotaId }: { rotaId: string }) {
  const { t } = useTranslation('duty');
  const read = useQuery(exercises(rotaId)).data ?? [];
  return (
    <section aria-labelledby="exercises">
      <h2 id="exercises">{t('exercise.title')}</h2>
      {read.length === 0 ? (
        <p>{t('exercise.none')}</p>
      ) : (
        <ul className="rows">
          {read.map((each) => (
            <li key={each.dutyExerciseId}>
              <OneExercise rotaId={rotaId} of={each} />
            </li>
          ))}
        </ul>
      )}
      <Link to="exercise">{t('exercise.plan.title')}</Link>
    </section>
  );
}

function OneExercise({ rotaId, of }: { rotaId: string; of: Exercise }) {
  const { t } = useTranslation('duty');
  const { dutyExerciseId, state, minutes, pages, answeredBy } = of;
  const path = { rotaId, dutyExerciseId };
  const words = t('exercise.minutes', { count: minutes });
  return (
    <>
      <span>
        {t(`exercise.state.${state as 'RUNS'}`)}, {words}
      </span>
      {state !== 'PLANNED' && <span>{t('exercise.pages', { count: pages })}</span>}
      {answeredBy !== undefined && (
        <span>
          {t('exercise.answered')} <Person of={answeredBy} service="notification" />
        </span>
      )}
      {state === 'PLANNED' && <OneClick about={`begin ${dutyExerciseId}`} send={onExercise.begin(path)} verb={t('exercise.begin')} of={words} />}
      {state !== 'ENDED' && <OneClick about={`end ${dutyExerciseId}`} send={onExercise.end(path)} verb={t('exercise.end')} of={words} />}
    </>
  );
}
