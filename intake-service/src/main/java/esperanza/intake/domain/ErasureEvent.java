package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the data of a report came to be erased, or why they were not. Never leaves intake; that they were erased is told by the
 * report itself.
 */
public sealed interface ErasureEvent extends Concerning {

    ReportId reportId();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** The person, or whoever reported for them, asks for it. {@code subjects}: whose keys seal the report. */
    record ErasureRequested(ReportId reportId, CaseId caseId, UUID erasureId, List<UUID> subjects, String by)
            implements ErasureEvent {}

    /** The data may not be erased now. {@code by}: who says so; empty if the referral itself does. */
    record DataHeld(
            ReportId reportId,
            CaseId caseId,
            UUID holdId,
            HoldGround ground,
            Optional<String> by,
            Optional<Personal<String>> reasons)
            implements ErasureEvent {}

    /** What held them is over. */
    record HoldLifted(ReportId reportId, CaseId caseId, UUID holdId, String by, Personal<String> reasons)
            implements ErasureEvent {}

    /** One of three approves. */
    record ErasureApproved(ReportId reportId, CaseId caseId, UUID erasureId, String by, String role)
            implements ErasureEvent {}

    /** All three have approved, and the person has notice: until {@code from} they can take it back. */
    record ErasureAnnounced(ReportId reportId, CaseId caseId, UUID erasureId, Instant from) implements ErasureEvent {}

    /** One of those who were to approve does not. */
    record ErasureRefused(
            ReportId reportId, CaseId caseId, UUID erasureId, String by, String role, Personal<String> reasons)
            implements ErasureEvent {}

    /** The person does not want it any more. */
    record ErasureTakenBack(ReportId reportId, CaseId caseId, UUID erasureId, String by) implements ErasureEvent {}

    /** A named person carries it out: from now on nothing brings the data back. */
    record ErasureCarriedOut(ReportId reportId, CaseId caseId, UUID erasureId, List<UUID> subjects, String by)
            implements ErasureEvent {}

    /**
     * The keys are destroyed, and what they sealed was tried.
     *
     * @param kids the ids of the destroyed keys
     * @param epoch the last that any of them was wrapped under; empty if there was none
     * @param tried how many ciphertexts of these subjects were tried afterwards
     * @param opened how many of them opened: anything but 0 is an alarm
     */
    record SubjectKeysDestroyed(
            ReportId reportId,
            CaseId caseId,
            UUID erasureId,
            List<UUID> kids,
            Optional<Integer> epoch,
            int tried,
            int opened)
            implements ErasureEvent {}
}
