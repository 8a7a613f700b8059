package esperanza.notification.exercise.domain;

import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.notification.exercise.domain.Exercise.Ended;
import esperanza.notification.exercise.domain.Exercise.None;
import esperanza.notification.exercise.domain.Exercise.Plan;
import esperanza.notification.exercise.domain.Exercise.Planned;
import esperanza.notification.exercise.domain.Exercise.Runs;
import esperanza.notification.exercise.domain.ExerciseCommand.*;
import esperanza.notification.exercise.domain.ExerciseEvent.*;
import esperanza.notification.rota.domain.RotaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of an exercise. It has no case and meets no term: it shows whether the people of a rota answer. */
public final class ExerciseDecider implements Decider<ExerciseCommand, Exercise, ExerciseEvent> {

    @Override
    public Exercise initial() {
        return new None();
    }

    @Override
    public List<ExerciseEvent> decide(Exercise exercise, ExerciseCommand command) {
        return switch (command) {
            case PlanExercise plan -> planned(exercise, plan);
            case BeginExercise begin -> begun(exercise, begin);
            case PageForExercise page -> paged(exercise, page);
            case AnswerExercise answer -> answered(exercise, answer);
            case EndExercise(var rota) -> ended(exercise, rota);
        };
    }

    @Override
    public Exercise evolve(Exercise exercise, ExerciseEvent event) {
        return switch (event) {
            case ExercisePlanned(var id, var rota, var minutes) -> new Planned(new Plan(id, rota, minutes));
            case ExerciseBegun _ -> new Runs(exercise.known(), 0, Set.of(), Optional.empty());
            case ExercisePaged page -> runs(exercise).paged(page.person());
            case ExerciseAnswered answer -> runs(exercise).answered(answer.person());
            case ExerciseEnded _ -> new Ended(exercise.known());
        };
    }

    private static List<ExerciseEvent> planned(Exercise exercise, PlanExercise plan) {
        return exercise instanceof None
                ? List.of(new ExercisePlanned(plan.exercise(), plan.rota(), plan.minutes()))
                : List.of();
    }

    private static List<ExerciseEvent> begun(Exercise exercise, BeginExercise begin) {
        Plan plan = exercise.known().of(begin.rota());
        ExerciseRule.EXERCISE_BEGAN.unless(exercise instanceof Planned);
        Instant until = begin.at().now().plus(Duration.ofMinutes(plan.minutes()));
        return List.of(new ExerciseBegun(plan.id(), until, Optional.of(begin.function())));
    }

    /** A page that another instance sent, or that came after the answer, is none. */
    private static List<ExerciseEvent> paged(Exercise exercise, PageForExercise page) {
        return exercise instanceof Runs runs && runs.answeredBy().isEmpty() && page.n() == runs.pages() + 1
                ? List.of(new ExercisePaged(runs.plan().id(), page.n(), page.person()))
                : List.of();
    }

    private static List<ExerciseEvent> answered(Exercise exercise, AnswerExercise answer) {
        Plan plan = exercise.known().of(answer.rota());
        Runs runs = runs(exercise);
        ExerciseRule.NOT_CALLED_FOR_IT.unless(runs.called().contains(answer.at().by()));
        return runs.answeredBy().isPresent()
                ? List.of()
                : List.of(new ExerciseAnswered(plan.id(), answer.at().by()));
    }

    private static List<ExerciseEvent> ended(Exercise exercise, Optional<RotaId> rota) {
        Plan plan = exercise.known();
        rota.ifPresent(plan::of);
        return exercise instanceof Ended ? List.of() : List.of(new ExerciseEnded(plan.id()));
    }

    private static Runs runs(Exercise exercise) {
        if (exercise instanceof Runs runs) {
            return runs;
        }
        throw new RuleViolation(ExerciseRule.EXERCISE_NOT_RUNNING);
    }
}
