package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.protection.measure.domain.PersonsVoice;
import esperanza.protection.plan.domain.ConversationCommand.AnswerOffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The words of the person about the whole plan, at the own door. Each is taken, and calls somebody. */
public sealed interface StayCommand extends PlanCommand {

    /** The case by whose door the person came. */
    CaseId caseId();

    /** The review by which somebody is called. */
    UUID reviewId();

    record AskForReview(CaseId caseId, UUID reviewId, Optional<Personal<String>> words) implements StayCommand {}

    record PausePlan(
            CaseId caseId, UUID reviewId, PersonsVoice by, Optional<Instant> until, Optional<Personal<String>> words)
            implements StayCommand {}

    record LeavePlan(CaseId caseId, UUID reviewId, PersonsVoice by, Optional<Personal<String>> words)
            implements StayCommand {}

    record ResumePlan(CaseId caseId, UUID reviewId, PersonsVoice by, Optional<Personal<String>> words)
            implements StayCommand {}

    /** The answer to each measure of an offer: somebody has to hear of it, also if nothing was accepted. */
    record AnswerOfferAtDoor(CaseId caseId, UUID reviewId, AnswerOffer answer) implements StayCommand {}

    /** The door is in other hands. */
    record CloseDoor(CaseId caseId, UUID reviewId) implements StayCommand {}
}
