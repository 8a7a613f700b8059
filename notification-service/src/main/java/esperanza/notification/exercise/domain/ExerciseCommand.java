package esperanza.notification.exercise.domain;

import esperanza.kernel.At;
import esperanza.notification.rota.domain.RotaId;
import java.util.Optional;

/** Commands on an exercise. */
public sealed interface ExerciseCommand {

    /** @param minutes after so many it ends by itself */
    record PlanExercise(ExerciseId exercise, RotaId rota, int minutes) implements ExerciseCommand {}

    /** @param function whose people are called */
    record BeginExercise(RotaId rota, String function, At at) implements ExerciseCommand {}

    /**
     * The next page is due.
     *
     * @param n 1, 2, 3 … of the exercise
     * @param person the pseudonym of the person
     */
    record PageForExercise(int n, String person) implements ExerciseCommand {}

    record AnswerExercise(RotaId rota, At at) implements ExerciseCommand {}

    /** @param rota of the keeper who ends it; empty if its time is over */
    record EndExercise(Optional<RotaId> rota) implements ExerciseCommand {}
}
