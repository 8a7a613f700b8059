package esperanza.notification.exercise.domain;

import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.ActorKind.SYSTEM;

import esperanza.kernel.Form;
import esperanza.kernel.Published;
import esperanza.notification.rota.domain.RotaId;
import java.time.Instant;
import java.util.Optional;

/** The history of an exercise. Kept, never published: who is called when is a list of targets. */
public sealed interface ExerciseEvent {

    ExerciseId exerciseId();

    /**
     * An exercise was planned for the people of a rota.
     *
     * @param minutes after so many it ends by itself
     */
    record ExercisePlanned(ExerciseId exerciseId, RotaId rotaId, int minutes) implements ExerciseEvent {}

    /**
     * Its people are called from now on.
     *
     * @param until when it ends by itself
     * @param function whose people are called; absent if it began under an earlier release
     */
    record ExerciseBegun(
            ExerciseId exerciseId,
            Instant until,
            @Form(Form.ROLE) Optional<String> function) implements ExerciseEvent {}

    /**
     * A person was called.
     *
     * @param n 1, 2, 3 … of the exercise
     * @param person the pseudonym of the person
     */
    @Published(by = SYSTEM)
    record ExercisePaged(ExerciseId exerciseId, int n, String person) implements ExerciseEvent {}

    /**
     * A person who was called answered: nobody is called any more.
     *
     * @param person the pseudonym of the person
     */
    record ExerciseAnswered(ExerciseId exerciseId, String person) implements ExerciseEvent {}

    /** A keeper ended it, or its time was over. */
    @Published(by = {SYSTEM, HUMAN})
    record ExerciseEnded(ExerciseId exerciseId) implements ExerciseEvent {}
}
