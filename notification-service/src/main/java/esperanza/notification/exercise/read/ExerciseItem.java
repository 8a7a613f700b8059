package esperanza.notification.exercise.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An exercise of a rota.
 *
 * @param state PLANNED, RUNS or ENDED
 * @param minutes after so many it ends by itself
 * @param pages how often somebody was called
 * @param answeredBy the pseudonym of the person who answered
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ExerciseItem(
        UUID dutyExerciseId,
        String state,
        int minutes,
        Optional<Instant> begunAt,
        int pages,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt) {}
