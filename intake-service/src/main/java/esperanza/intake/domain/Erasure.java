package esperanza.intake.domain;

import esperanza.intake.domain.ErasureEvent.DataHeld;
import esperanza.intake.domain.ErasureEvent.ErasureApproved;
import esperanza.intake.domain.ErasureEvent.ErasureRequested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How far the erasure of a report's data is, and what holds them.
 *
 * @param holds those that nobody lifted
 * @param referralTold whether the referral to investigation is, or was, among the holds
 */
public record Erasure(List<DataHeld> holds, boolean referralTold, Stage stage) {

    /** How far it is. */
    public sealed interface Stage {

        /** Nobody asks for it; or they took it back, or it was refused. */
        record None() implements Stage {}

        /** Asked for; {@code from} is there once three have approved. */
        record Asked(ErasureRequested request, List<ErasureApproved> approvals, Optional<Instant> from)
                implements Stage {}

        /** A person carried it out; {@code keysGone} once it is done. */
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
