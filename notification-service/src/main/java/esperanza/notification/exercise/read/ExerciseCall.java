package esperanza.notification.exercise.read;

import java.util.UUID;

/**
 * An exercise that calls a person now.
 *
 * @param function whose people are called
 */
public record ExerciseCall(UUID rotaId, UUID dutyExerciseId, String function) {}
