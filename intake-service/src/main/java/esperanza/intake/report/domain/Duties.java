package esperanza.intake.report.domain;

import java.util.Set;
import java.util.UUID;

/**
 * The duties of intake that were done.
 *
 * @param receiptAcknowledged true if a person of the mechanism acknowledged the report to the one who sent it
 * @param interviewed the subjects who were interviewed
 */
public record Duties(boolean receiptAcknowledged, Set<UUID> interviewed) {

    static final Duties NONE = new Duties(false, Set.of());

    Duties acknowledged() {
        return new Duties(true, interviewed);
    }

    Duties interviewed(UUID subject) {
        return new Duties(receiptAcknowledged, Copies.with(interviewed, subject));
    }
}
