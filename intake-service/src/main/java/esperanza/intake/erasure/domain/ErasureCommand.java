package esperanza.intake.erasure.domain;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Commands on the erasure of a report's data. {@code by}: the pseudonym of the caller. */
public sealed interface ErasureCommand {

    /**
     * Requests the erasure, as the person or as the one who reported for them.
     *
     * @param referred whether the report was referred to investigation
     */
    record RequestErasure(
            ReportId reportId, CaseId caseId, UUID erasureId, List<UUID> subjects, String by, boolean referred)
            implements ErasureCommand {}

    /** Holds the data with a ground and reasons, whether or not an erasure is requested. */
    record HoldData(ReportId reportId, CaseId caseId, UUID holdId, HoldGround ground, String by, String reasons)
            implements ErasureCommand {}

    /** Lifts a hold. */
    record LiftHold(ReportId reportId, UUID holdId, At at, String reasons) implements ErasureCommand {}

    /**
     * Approves, as one of three persons.
     *
     * @param waits how long the person can take the request back after the third approval
     */
    record ApproveErasure(UUID erasureId, Approver by, Instant at, Duration waits) implements ErasureCommand {}

    /** Refuse it with reasons. */
    record RefuseErasure(UUID erasureId, Approver by, String reasons) implements ErasureCommand {}

    /** Takes the request back, as the person or as the one who reported for them. */
    record TakeBackErasure(String by) implements ErasureCommand {}

    /**
     * Carries the erasure out, after the person's time to take it back has passed.
     *
     * @param subjects the subjects that seal the report now: parties may have been learnt since the request
     */
    record CarryOutErasure(UUID erasureId, At at, boolean referred, List<UUID> subjects) implements ErasureCommand {}

    /** Records the result of the destruction, given by the component that destroyed the keys. */
    record RecordDestruction(UUID erasureId, List<UUID> kids, Optional<Integer> epoch, int tried, int opened)
            implements ErasureCommand {}

    /** The person who approves or refuses, and the role in which they do so. */
    record Approver(String pseudonym, String role) {}
}
