package esperanza.protection.plan.domain;

import esperanza.kernel.Personal;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.StayCommand.*;
import esperanza.protection.plan.domain.StayEvent.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word of the person about the whole plan is recorded, and somebody is called who asks back. The word changes no
 * measure, because another may hold the key of the door.
 *
 * <p>Source: own design.
 */
final class Staying {

    private Staying() {}

    static List<PlanEvent> said(Open plan, StayCommand command) {
        List<PlanEvent> events = new ArrayList<>(
                switch (command) {
                    case AskForReview _ -> List.of();
                    case PausePlan said ->
                        Conversation.each(
                                plan,
                                of -> new PlanPaused(
                                        plan.id(), plan.knownParties(), of, said.by(), said.until(), said.words()));
                    case LeavePlan said ->
                        Conversation.each(
                                plan, of -> new PlanLeft(plan.id(), plan.knownParties(), of, said.by(), said.words()));
                    case ResumePlan said ->
                        Conversation.each(
                                plan,
                                of -> new PlanResumed(plan.id(), plan.knownParties(), of, said.by(), said.words()));
                    case AnswerOfferAtDoor said -> Conversation.answeredAtDoor(plan, said.answer());
                    case CloseDoor _ ->
                        Conversation.each(plan, of -> new DoorCompromised(plan.id(), plan.knownParties(), of));
                });
        events.add(Reviewing.byThePerson(
                plan, command.caseId(), command.reviewId(), events.isEmpty() ? words(command) : Optional.empty()));
        return List.copyOf(events);
    }

    /** The words that no event before the review keeps. */
    private static Optional<Personal<String>> words(StayCommand command) {
        return switch (command) {
            case AskForReview said -> said.words();
            case AnswerOfferAtDoor said -> said.answer().words();
            case PausePlan _, LeavePlan _, ResumePlan _, CloseDoor _ -> Optional.empty();
        };
    }
}
