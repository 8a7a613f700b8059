package esperanza.protection.plan.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.protection.checkin.domain.ContactWay;
import esperanza.protection.checkin.domain.Reached;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.ConversationEvent.*;
import esperanza.protocol.vocabulary.MeasureType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An officer or an analyst records a conversation with the person about their protection. */
public sealed interface ConversationCommand extends PlanCommand {

    /**
     * Offer measures to the person; nothing is decided by that.
     *
     * @param measures the ids of what is offered, in the order of the types
     */
    record OfferMeasures(
            UUID offerId, List<MeasureId> measures, Personal<List<MeasureType>> types, Optional<Personal<String>> words)
            implements ConversationCommand {}

    /** The answer of the person to each measure of an offer. Another answer to the same offer takes the place of the first. */
    record AnswerOffer(UUID offerId, List<AnswerOfMeasure> answers, Optional<Personal<String>> words)
            implements ConversationCommand, OfTheVersionRead, AfterTheFact {}

    /** Record that somebody spoke with the person, or tried to. */
    record ContactPerson(At at, ContactWay how, Reached result, Optional<Personal<String>> words)
            implements ConversationCommand, OfTheVersionRead, AfterTheFact {}

    /** Offer psychosocial support. */
    record OfferSupport(SupportAnswer answer, Optional<Personal<String>> words)
            implements ConversationCommand, OfTheVersionRead, AfterTheFact {}

    /** @param needs of each child: what it needs, its school, who cares for it; needed if there are some */
    record AssessChildren(ChildrenFound found, Optional<Personal<String>> needs)
            implements ConversationCommand, OfTheVersionRead, AfterTheFact {}

    /** Consider with the person whether the group is to be protected as one. */
    record ConsiderCollective(CollectiveOutcome outcome, Optional<Personal<String>> words)
            implements ConversationCommand, OfTheVersionRead, AfterTheFact {}

    /** Ask what threats and measures do to the work and the life of the person: each side once. */
    record AskWorkEffect(Map<LifeSide, Effect> effects, Optional<Personal<String>> words)
            implements ConversationCommand, OfTheVersionRead, AfterTheFact {}
}
