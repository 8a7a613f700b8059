package esperanza.notification.inbox;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The parts of protection's events that notification reads. */
public sealed interface ProtectionEvent extends OfCase {

    /** @param separationId the id that the review refers to; missing in the first events of this type */
    record PartiesSetApart(CaseId caseId, List<UUID> measures, Optional<UUID> separationId) implements ProtectionEvent {

        public PartiesSetApart {
            measures = measures == null ? List.of() : List.copyOf(measures);
        }

        /**
         * The separation that a person has to review. Empty if the plan has no measure, because then none can belong to
         * the wrong plan.
         */
        public Optional<UUID> toBeReviewed() {
            return separationId.filter(_ -> !measures.isEmpty());
        }
    }

    /** @param reviewId the review that a person has to answer */
    record ProtectionReviewCalled(CaseId caseId, UUID reviewId) implements ProtectionEvent {}

    record GapOpened(CaseId caseId, UUID gapId) implements ProtectionEvent {}

    record AlarmRaised(CaseId caseId, UUID alarmId) implements ProtectionEvent {}

    record SeparationReviewed(CaseId caseId, UUID separationId) implements ProtectionEvent {}
}
