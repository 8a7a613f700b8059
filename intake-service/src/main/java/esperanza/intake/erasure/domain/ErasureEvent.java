package esperanza.intake.erasure.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Events on the erasure of a report's data. They never leave intake; {@code DataErased}, in the report's own stream,
 * publishes the result.
 */
public sealed interface ErasureEvent extends Concerning {

    ReportId reportId();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * The person, or the one who reported for them, requested the erasure. {@code subjects}: the subjects whose keys
     * seal the report.
     */
    record ErasureRequested(ReportId reportId, CaseId caseId, UUID erasureId, List<UUID> subjects, String by)
            implements ErasureEvent {}

    /** The data may not be erased now. {@code by}: the person who holds them; empty if the referral itself does. */
    record DataHeld(
            ReportId reportId,
            CaseId caseId,
            UUID holdId,
            HoldGround ground,
            Optional<String> by,
            Optional<Personal<String>> reasons)
            implements ErasureEvent {}

    /** A hold was lifted. */
    record HoldLifted(ReportId reportId, CaseId caseId, UUID holdId, String by, Personal<String> reasons)
            implements ErasureEvent {}

    /** One of the three approved. */
    record ErasureApproved(ReportId reportId, CaseId caseId, UUID erasureId, String by, String role)
            implements ErasureEvent {}

    /** All three have approved, and the person is notified: until {@code from} the person can take the request back. */
    record ErasureAnnounced(ReportId reportId, CaseId caseId, UUID erasureId, Instant from) implements ErasureEvent {}

    /** One of the approvers refused. */
    record ErasureRefused(
            ReportId reportId, CaseId caseId, UUID erasureId, String by, String role, Personal<String> reasons)
            implements ErasureEvent {}

    /** The person took the request back. */
    record ErasureTakenBack(ReportId reportId, CaseId caseId, UUID erasureId, String by) implements ErasureEvent {}

    /** A named person carried the erasure out: from now on nothing restores the data. */
    record ErasureCarriedOut(ReportId reportId, CaseId caseId, UUID erasureId, List<UUID> subjects, String by)
            implements ErasureEvent {}

    /**
     * The keys are destroyed, and every ciphertext that they sealed was tried.
     *
     * @param kids the ids of the destroyed keys
     * @param epoch the latest epoch that any of them was wrapped under; empty if there was no key
     * @param tried the number of ciphertexts of these subjects tried after the destruction
     * @param opened the number of them that still opened: any value but 0 is an alarm
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
