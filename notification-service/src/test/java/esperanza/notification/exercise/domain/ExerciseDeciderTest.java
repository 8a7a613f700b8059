package esperanza.notification.exercise.domain;

import esperanza.kernel.At;
import esperanza.kernel.Scenario;
import esperanza.notification.exercise.domain.ExerciseCommand.*;
import esperanza.notification.exercise.domain.ExerciseEvent.*;
import esperanza.notification.rota.domain.RotaId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExerciseDeciderTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant UNTIL = NOON.plusSeconds(3600);
    private static final ExerciseId ID = new ExerciseId(new UUID(0, 1));
    private static final RotaId ROTA = RotaId.of("MECHANISM", "protection-officer");
    private static final RotaId OTHER = RotaId.of("OMBUDSMAN", "ombudsman");
    private static final ExercisePlanned PLANNED = new ExercisePlanned(ID, ROTA, 60);
    private static final ExerciseBegun BEGUN = new ExerciseBegun(ID, UNTIL, Optional.of("protection-officer"));
    private static final ExercisePaged PAGED = new ExercisePaged(ID, 1, "ana");
    private static final ExerciseAnswered ANSWERED = new ExerciseAnswered(ID, "ana");
    private static final ExerciseEnded ENDED = new ExerciseEnded(ID);

    private final Scenario<ExerciseCommand, Exercise, ExerciseEvent> exercise = Scenario.of(new ExerciseDecider());

    @Test
    void it_is_planned_once() {
        exercise.when(new PlanExercise(ID, ROTA, 60)).then(PLANNED);
        exercise.given(PLANNED).when(new PlanExercise(ID, ROTA, 60)).thenNothing();
    }

    @Test
    void it_begins_once_and_on_its_own_rota_and_says_until_when_it_runs() {
        exercise.given(PLANNED)
                .when(new BeginExercise(ROTA, "protection-officer", at("keeper")))
                .then(BEGUN);
        exercise.given(PLANNED, BEGUN)
                .when(new BeginExercise(ROTA, "protection-officer", at("keeper")))
                .thenRefused(ExerciseRule.EXERCISE_BEGAN);
        exercise.given(PLANNED, ENDED)
                .when(new BeginExercise(ROTA, "protection-officer", at("keeper")))
                .thenRefused(ExerciseRule.EXERCISE_BEGAN);
        exercise.given(PLANNED)
                .when(new BeginExercise(OTHER, "ombudsman", at("keeper")))
                .thenRefused(ExerciseRule.NO_SUCH_DUTY_EXERCISE);
        exercise.when(new BeginExercise(ROTA, "protection-officer", at("keeper")))
                .thenRefused(ExerciseRule.NO_SUCH_DUTY_EXERCISE);
    }

    @Test
    void each_page_is_sent_once_and_none_before_it_begins_or_after_an_answer() {
        PageForExercise first = new PageForExercise(1, "ana");
        exercise.given(PLANNED).when(first).thenNothing();
        exercise.given(PLANNED, BEGUN).when(first).then(PAGED);
        exercise.given(PLANNED, BEGUN, PAGED).when(first).thenNothing();
        exercise.given(PLANNED, BEGUN, PAGED)
                .when(new PageForExercise(2, "eva"))
                .then(new ExercisePaged(ID, 2, "eva"));
        exercise.given(PLANNED, BEGUN, PAGED, ANSWERED)
                .when(new PageForExercise(2, "eva"))
                .thenNothing();
    }

    @Test
    void only_who_was_called_answers_while_it_runs() {
        exercise.given(PLANNED, BEGUN, PAGED).when(answer("ana")).then(ANSWERED);
        exercise.given(PLANNED, BEGUN, PAGED, ANSWERED).when(answer("ana")).thenNothing();
        exercise.given(PLANNED, BEGUN, PAGED).when(answer("eva")).thenRefused(ExerciseRule.NOT_CALLED_FOR_IT);
        exercise.given(PLANNED).when(answer("ana")).thenRefused(ExerciseRule.EXERCISE_NOT_RUNNING);
        exercise.given(PLANNED, BEGUN, PAGED, ENDED).when(answer("ana")).thenRefused(ExerciseRule.EXERCISE_NOT_RUNNING);
    }

    @Test
    void its_keeper_ends_it_and_its_time_does() {
        exercise.given(PLANNED, BEGUN).when(new EndExercise(Optional.of(ROTA))).then(ENDED);
        exercise.given(PLANNED).when(new EndExercise(Optional.empty())).then(ENDED);
        exercise.given(PLANNED, ENDED).when(new EndExercise(Optional.empty())).thenNothing();
        exercise.given(PLANNED)
                .when(new EndExercise(Optional.of(OTHER)))
                .thenRefused(ExerciseRule.NO_SUCH_DUTY_EXERCISE);
    }

    private static AnswerExercise answer(String person) {
        return new AnswerExercise(ROTA, at(person));
    }

    private static At at(String person) {
        return new At(NOON, person);
    }
}
