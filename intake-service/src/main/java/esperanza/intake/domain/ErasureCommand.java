package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be asked about erasing the data of a report. {@code by}: the pseudonym of whoever asks. */
public sealed interface ErasureCommand {

    /**
     * Ask for it, as the person or whoever reported for them.
     *
     * @param referred whether the report was referred to investigation
     */
    record RequestErasure(
            ReportId reportId, CaseId caseId, UUID erasureId, List<UUID> subjects, String by, boolean referred)
            implements ErasureCommand {}

    /** Say why the data have to be kept, whether or not anybody asked to erase them. */
    record HoldData(ReportId reportId, CaseId caseId, UUID holdId, HoldGround ground, String by, String reasons)
            implements ErasureCommand {}

    /** Say that it is over. */
    record LiftHold(UUID holdId, String by, String reasons) implements ErasureCommand {}

    /**
     * Approve, as one of three.
     *
     * @param waits how long the person can take it back once all three have
     */
    record ApproveErasure(UUID erasureId, Approver by, Instant at, Duration waits) implements ErasureCommand {}

    /** Refuse it with reasons. */
    record RefuseErasure(UUID erasureId, Approver by, String reasons) implements ErasureCommand {}

    /** Take it back, as the person or whoever reported for them. */
    record TakeBackErasure(String by) implements ErasureCommand {}

    /** Carry it out, after the person had their time. */
    record CarryOutErasure(UUID erasureId, String by, Instant at, boolean referred) implements ErasureCommand {}

    /** Record what the destruction left, as what destroyed the keys. */
    record RecordDestruction(UUID erasureId, List<UUID> kids, Optional<Integer> epoch, int tried, int opened)
            implements ErasureCommand {}

    /** Whoever approves or refuses, and the role they do it in. */
    record Approver(String pseudonym, String role) {}
}
