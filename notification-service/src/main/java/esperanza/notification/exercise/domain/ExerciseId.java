package esperanza.notification.exercise.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One exercise. */
public record ExerciseId(UUID value) implements Identifier {

    public ExerciseId {
        requireNonNull(value);
    }
}
