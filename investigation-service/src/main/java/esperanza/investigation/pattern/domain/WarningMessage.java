package esperanza.investigation.pattern.domain;

import esperanza.kernel.AtLeast;
import esperanza.kernel.Form;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The message of a warning in codes. A CAP 1.2 message is made from it and its event: {@code identifier} is messageId,
 * {@code sent} the instant of recording, {@code msgType} follows from the event, {@code status} is Actual, {@code
 * category} Security, and {@code scope} Restricted until the warning is published.
 *
 * @param references the earlier messages of the warning since it was raised, the first in front
 * @param area of the first level
 * @param since when the series began
 * @param askedOf the institutions that are asked to act, as the profile calls them
 * @param expires the instant from which on it no longer holds
 */
public record WarningMessage(
        UUID messageId,
        List<UUID> references,
        @Form(Form.FIRST_LEVEL_AREA) String area,
        WarningPattern pattern,
        Instant since,
        @AtLeast(1) @Form(Form.CODE) List<String> askedOf,
        WarningUrgency urgency,
        WarningSeverity severity,
        WarningCertainty certainty,
        Instant expires) {

    public WarningMessage {
        references = List.copyOf(references);
        askedOf = List.copyOf(askedOf);
    }
}
