package esperanza.notification.exercise.domain;

import esperanza.kernel.RuleViolation;
import esperanza.notification.rota.domain.RotaId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The state of an exercise. */
public sealed interface Exercise {

    /** An exercise that was planned. */
    record Plan(ExerciseId id, RotaId rota, int minutes) {

        /** The exercise, for those of its rota. One of another rota is not there. */
        Plan of(RotaId asked) {
            ExerciseRule.NO_SUCH_DUTY_EXERCISE.unless(rota.equals(asked));
            return this;
        }
    }

    record None() implements Exercise {}

    record Planned(Plan plan) implements Exercise {}

    /**
     * @param pages how many pages were sent
     * @param called who was called
     * @param answeredBy the person who answered
     */
    record Runs(Plan plan, int pages, Set<String> called, Optional<String> answeredBy) implements Exercise {

        public Runs {
            called = Set.copyOf(called);
        }

        Runs paged(String person) {
            Set<String> all = Stream.concat(called.stream(), Stream.of(person)).collect(Collectors.toSet());
            return new Runs(plan, pages + 1, all, answeredBy);
        }

        Runs answered(String person) {
            return new Runs(plan, pages, called, Optional.of(person));
        }

        /** Whether this person is called for it now. */
        public boolean calls(String person) {
            return answeredBy.isEmpty() && called.contains(person);
        }
    }

    record Ended(Plan plan) implements Exercise {}

    /** The exercise as planned. Fails if nothing was. */
    default Plan known() {
        return switch (this) {
            case None _ -> throw new RuleViolation(ExerciseRule.NO_SUCH_DUTY_EXERCISE);
            case Planned(var plan) -> plan;
            case Runs runs -> runs.plan;
            case Ended(var plan) -> plan;
        };
    }
}
