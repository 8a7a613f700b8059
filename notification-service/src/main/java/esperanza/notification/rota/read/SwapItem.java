package esperanza.notification.rota.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * A proposal that waits for its answer.
 *
 * @param by the pseudonym of the person of the shift
 * @param to the pseudonym of the person who is asked
 * @param inReturn the shift that is taken for it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SwapItem(UUID swapId, String by, String to, Optional<UUID> inReturn) {}
