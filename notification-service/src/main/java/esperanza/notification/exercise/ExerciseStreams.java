package esperanza.notification.exercise;

import esperanza.kernel.StreamType;
import esperanza.notification.exercise.domain.Exercise;
import esperanza.notification.exercise.domain.ExerciseCommand;
import esperanza.notification.exercise.domain.ExerciseDecider;
import esperanza.notification.exercise.domain.ExerciseEvent;

/** The streams of exercises. None of them leaves notification. */
public final class ExerciseStreams {

    public static final StreamType<ExerciseCommand, Exercise, ExerciseEvent> EXERCISE =
            new StreamType<>("exercise", "dutyExerciseId", ExerciseEvent.class, new ExerciseDecider());

    private ExerciseStreams() {}
}
