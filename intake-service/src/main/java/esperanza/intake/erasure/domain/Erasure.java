package esperanza.intake.erasure.domain;

import esperanza.intake.erasure.domain.ErasureEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The progress of the erasure of a report's data, and the holds on them.
 *
 * @param holds the holds that nobody has lifted
 * @param referralTold whether the referral to investigation is, or was, recorded as a hold
 */
public record Erasure(List<DataHeld> holds, boolean referralTold, Stage stage) {

    /** The stage of the erasure. */
    public sealed interface Stage {

        /** No erasure is pending: never requested, taken back, or refused. */
        record None() implements Stage {}

        /** The erasure is requested. {@code from}: the earliest execution; present once three have approved. */
        record Asked(ErasureRequested request, List<ErasureApproved> approvals, Optional<Instant> from)
                implements Stage {}

        /** A person carried the erasure out. {@code keysGone}: true once the keys are destroyed. */
        record CarriedOut(ErasureRequested request, boolean keysGone) implements Stage {}
    }

    static final Erasure NONE = new Erasure(List.of(), false, new Stage.None());

    Erasure at(Stage next) {
        return new Erasure(holds, referralTold, next);
    }

    Erasure holding(DataHeld hold) {
        return new Erasure(
                Stream.concat(holds.stream(), Stream.of(hold)).toList(),
                referralTold || hold.by().isEmpty(),
                stage);
    }

    Erasure without(UUID hold) {
        return new Erasure(
                holds.stream().filter(each -> !each.holdId().equals(hold)).toList(), referralTold, stage);
    }
}
