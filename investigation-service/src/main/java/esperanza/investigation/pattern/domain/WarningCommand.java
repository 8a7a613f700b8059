package esperanza.investigation.pattern.domain;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.NewId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The commands on an early warning. */
public sealed interface WarningCommand {

    WarningId warningId();

    /**
     * Propose to warn of a series. Never refused: a series that is known already changes nothing.
     *
     * @param cases the cases of the series
     * @param area of the first level, if the threats were made in one
     */
    record ProposeWarning(
            WarningId warningId, List<CaseId> cases, WarningPattern pattern, Optional<String> area, Instant since)
            implements WarningCommand {}

    /** Do not warn of the series. */
    record DeclineWarning(WarningId warningId, Personal<String> reasons) implements WarningCommand {}

    /**
     * A message of a person.
     *
     * @param area of the first level
     * @param askedOf the institutions that are asked to act
     */
    record Message(
            UUID messageId,
            At at,
            String area,
            List<String> askedOf,
            WarningUrgency urgency,
            WarningSeverity severity,
            WarningCertainty certainty,
            Instant expires,
            Personal<WarningText> text) {}

    record RaiseWarning(WarningId warningId, Message message) implements WarningCommand {}

    record UpdateWarning(WarningId warningId, Message message) implements WarningCommand {}

    /**
     * Publish what the warning says.
     *
     * @param by pseudonym of the person who publishes it
     * @param spokenWith the cases in which somebody of the mechanism spoke with a person
     */
    record PublishWarning(WarningId warningId, List<PublicText> texts, String by, Set<CaseId> spokenWith)
            implements WarningCommand {}

    /** @param by the institution that answers */
    record AnswerWarning(WarningId warningId, String by, WarningReply reply, Personal<String> words)
            implements WarningCommand {}

    /**
     * Take the warning back.
     *
     * @param messageId the message that says so
     */
    record CancelWarning(WarningId warningId, @NewId UUID messageId, Personal<String> reasons)
            implements WarningCommand {}
}
