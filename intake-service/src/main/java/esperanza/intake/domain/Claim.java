package esperanza.intake.domain;

import esperanza.intake.domain.ClaimEvent.ReportClaimed;
import java.time.Instant;
import java.util.Optional;

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

    /** Since when this person has had it without a break, if they still have it then. */
    default Optional<Instant> heldSince(String by, Instant at) {
        return switch (this) {
            case Held(ReportClaimed claimed)
            when claimed.by().equals(by) && at.isBefore(claimed.until()) -> claimed.since();
            case Held _, Free _ -> Optional.empty();
        };
    }

    /** Until when somebody has it. */
    default Instant until() {
        return switch (this) {
            case Free _ -> Instant.MIN;
            case Held(ReportClaimed claimed) -> claimed.until();
        };
    }
}
