package esperanza.notification.exercise.domain;

import esperanza.kernel.RuleViolation;

/** Reasons to refuse a command on an exercise. */
public enum ExerciseRule implements RuleViolation.Rule {
    NO_SUCH_DUTY_EXERCISE("There is no such exercise"),
    EXERCISE_BEGAN("The exercise has begun"),
    EXERCISE_NOT_RUNNING("The exercise does not run"),
    NOT_CALLED_FOR_IT("Only who was called for the exercise answers it");

    private final String title;

    ExerciseRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_DUTY_EXERCISE;
    }

    /** Fails by this rule unless it holds. */
    void unless(boolean holds) {
        if (!holds) {
            throw new RuleViolation(this);
        }
    }
}
