package esperanza.intake.triage.domain;

import esperanza.intake.triage.domain.ClaimEvent.ReportClaimed;
import java.time.Instant;
import java.util.Optional;

/** The claim on a report: which person reads it for triage, if any. */
public sealed interface Claim {

    /** The report is not claimed. */
    record Free() implements Claim {}

    /** A person holds the claim until its end. */
    record Held(ReportClaimed claimed) implements Claim {}

    /** Whether another person than {@code by} holds the claim at that instant. */
    default boolean keepsOut(String by, Instant at) {
        return switch (this) {
            case Free _ -> false;
            case Held(ReportClaimed claimed) -> !claimed.by().equals(by) && at.isBefore(claimed.until());
        };
    }

    /** The instant since which this person has held the claim without interruption; empty if not held at {@code at}. */
    default Optional<Instant> heldSince(String by, Instant at) {
        return switch (this) {
            case Held(ReportClaimed claimed)
            when claimed.by().equals(by) && at.isBefore(claimed.until()) -> claimed.since();
            case Held _, Free _ -> Optional.empty();
        };
    }

    /** The end of the claim; {@link Instant#MIN} if the report is free. */
    default Instant until() {
        return switch (this) {
            case Free _ -> Instant.MIN;
            case Held(ReportClaimed claimed) -> claimed.until();
        };
    }
}
