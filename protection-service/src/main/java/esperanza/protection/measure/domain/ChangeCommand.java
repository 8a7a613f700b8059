package esperanza.protection.measure.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.protection.measure.domain.ChangeEvent.*;
import esperanza.protocol.term.ChangeGround;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The commands by which a measure is taken away, in whole or in part. All but the first are on the change that is open. */
public sealed interface ChangeCommand extends MeasureCommand {

    /**
     * @param known whether the profile of the country has this ground
     * @param facts of the plan, on which the proposal rests
     */
    record ProposeChange(
            At at,
            UUID changeId,
            ChangeTo to,
            ChangeGround ground,
            boolean known,
            ChangeFacts facts,
            Personal<String> words)
            implements ChangeCommand {}

    /** Record how the person was heard before something is taken away from them. */
    record HearBeneficiary(At at, HearingWay how, Personal<String> words)
            implements ChangeCommand, OfTheVersionRead, AfterTheFact {}

    /** @param answerBy counted by the profile from our clock; empty: it sets no term, so the answer is awaited */
    record TellChange(ChangeTelling how, Optional<Instant> answerBy, Personal<String> words) implements ChangeCommand {}

    /** Record what the person says to the proposal. */
    record AnswerChange(At at, PersonsVoice by, ChangePosition position, Optional<Personal<String>> words)
            implements ChangeCommand, OfTheVersionRead, AfterTheFact {}

    /** The same, said at the own door. */
    record AnswerChangeAtDoor(At at, PersonsVoice by, ChangePosition position, Optional<Personal<String>> words)
            implements ChangeCommand {}

    /**
     * @param decisionId the last decision about the change; empty: there is none yet
     * @param facts of the plan: an appeal that was withdrawn or refused is no longer pending
     */
    record AppealChange(
            UUID appealId,
            Optional<UUID> decisionId,
            ChangeFacts facts,
            PersonsVoice by,
            Optional<Personal<String>> words)
            implements ChangeCommand {}

    /** Drop the proposal: the measure stays as it is. */
    record DropChange(Personal<String> words) implements ChangeCommand, OfTheVersionRead {}

    /**
     * @param decision about this change; empty: nobody prepared a matter about it
     * @param facts of the plan now: the floor of a ground holds to the end
     */
    record CarryOutChange(At at, Optional<ChangeDecision> decision, ChangeFacts facts, Optional<Personal<String>> words)
            implements ChangeCommand {}

    /** Record that a court, a law or a death ended the measure. */
    record ImposeEnd(ImposedBy by, Optional<UUID> factId, Personal<String> words)
            implements ChangeCommand, OfTheVersionRead, AfterTheFact {}
}
