package esperanza.investigation.pattern.domain;

import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Form;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The events of an early warning. Names and fields are a published contract. They tell of all cases of a series, so a
 * person who must not know of one of them gets none.
 */
public sealed interface WarningEvent extends Concerning {

    WarningId warningId();

    /**
     * A series of threats was found: a person has to decide whether to warn.
     *
     * @param cases the cases of the series
     * @param area of the first level, if the threats were made in one
     * @param since when the file of the first threat was registered
     */
    @Published(audience = INVESTIGATION, by = SYSTEM)
    record WarningProposed(
            WarningId warningId,
            @AtLeast(1) List<CaseId> cases,
            WarningPattern pattern,
            @Form(Form.FIRST_LEVEL_AREA) Optional<String> area,
            Instant since)
            implements WarningEvent {}

    /** A person decided not to warn of the series. */
    @Published(audience = INVESTIGATION)
    record WarningDeclined(WarningId warningId, @AtLeast(1) List<CaseId> cases, Personal<String> reasons)
            implements WarningEvent {}

    /**
     * A person raised an early warning.
     *
     * @param raisedBy pseudonym
     */
    record WarningRaised(
            WarningId warningId,
            @AtLeast(1) List<CaseId> cases,
            String raisedBy,
            WarningMessage message,
            Personal<WarningText> text)
            implements WarningEvent {}

    /**
     * A person replaced what a warning says.
     *
     * @param updatedBy pseudonym
     */
    record WarningUpdated(
            WarningId warningId,
            @AtLeast(1) List<CaseId> cases,
            String updatedBy,
            WarningMessage message,
            Personal<WarningText> text)
            implements WarningEvent {}

    /**
     * A second person published a warning, in words that were written for everybody.
     *
     * @param messageId the message that is published
     */
    record WarningPublished(
            WarningId warningId,
            @AtLeast(1) List<CaseId> cases,
            UUID messageId,
            @AtLeast(1) List<PublicText> texts) implements WarningEvent {}

    /**
     * An institution answered a warning that asks it to act.
     *
     * @param by the institution, as the warning calls it
     */
    record WarningAnswered(
            WarningId warningId,
            @AtLeast(1) List<CaseId> cases,
            @Form(Form.CODE) String by,
            WarningReply reply,
            Personal<String> words)
            implements WarningEvent {}

    /**
     * A person took a warning back.
     *
     * @param messageId the message that says so
     * @param references the messages that it takes back
     */
    record WarningCancelled(
            WarningId warningId,
            @AtLeast(1) List<CaseId> cases,
            UUID messageId,
            @AtLeast(1) List<UUID> references,
            Personal<String> reasons)
            implements WarningEvent {}
}
