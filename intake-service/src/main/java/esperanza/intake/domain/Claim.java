package esperanza.intake.domain;

import esperanza.intake.domain.ClaimEvent.ReportClaimed;
import java.time.Instant;

/** Whether somebody reads a report for triage. */
public sealed interface Claim {

    /** Nobody does. */
    record Free() implements Claim {}

    /** Somebody does, until their time is over. */
    record Held(ReportClaimed claimed) implements Claim {}

    /** Whether somebody else than this one has it then. */
    default boolean keepsOut(String by, Instant at) {
        return switch (this) {
            case Free _ -> false;
            case Held(ReportClaimed claimed) -> !claimed.by().equals(by) && at.isBefore(claimed.until());
        };
    }
}
