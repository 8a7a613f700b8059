package esperanza.notification.rota.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A shift of a rota.
 *
 * @param function the function of the rota
 * @param person the pseudonym of the person
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ShiftItem(
        UUID rotaId,
        UUID shiftId,
        String function,
        String person,
        int seat,
        Instant from,
        Instant until,

        @Schema(enumeration = {"PLANNED", "BEGUN", "LEFT"}) String state,

        Optional<Instant> begunAt,
        Optional<SwapItem> swap) {}
