package esperanza.intake.domain;

import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.protocol.vocabulary.TransferDestination;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What can be asked of a report. */
public sealed interface ReportCommand {

    /** Take a report in. */
    record ReceiveReport(ReportEvent.ReportReceived content) implements ReportCommand {}

    /** Judge how urgent it is: factors and reasons, by a person. */
    record TriageReport(Urgency urgency, Map<TriageFactor, Presence> factors, String reasons)
            implements ReportCommand {}

    /** Send it on without the person's consent: a reasoned act of an officer. */
    record ReferReport(ReferralDestination to, String reasons) implements ReportCommand {}

    /**
     * Hand it over to somebody outside, with reasons.
     *
     * @param receiver who exactly
     */
    record TransferReport(UUID transferId, TransferDestination to, Optional<String> receiver, String reasons)
            implements ReportCommand {}

    /** Record that whoever receives it has it, under their reference. */
    record AcknowledgeTransfer(UUID transferId, String reference) implements ReportCommand {}

    /**
     * Say that a party of this report is the same as one that is known already.
     *
     * @param known whether any report of ours names {@code as}
     */
    record RecogniseParty(PartyRef party, PartyRef as, boolean known, String reasons) implements ReportCommand {}

    /** Say that a party of this report is not the one it was recognised as. */
    record UndoRecognition(PartyRef party, String reasons) implements ReportCommand {}

    /** Say more, or otherwise, or answer, as whoever reported. */
    record AddStatement(UUID statementId, StatementKind kind, Optional<UUID> answers, String words)
            implements ReportCommand {}

    /** Ask whoever reported. */
    record AskQuestion(UUID questionId, String words) implements ReportCommand {}

    /** Consent to a purpose, as the person. */
    record GiveConsent(ConsentPurpose purpose) implements ReportCommand {}

    /** Take a consent back, as the person. */
    record WithdrawConsent(ConsentPurpose purpose) implements ReportCommand {}

    /** Consent to a purpose as one party for itself alone. */
    record GiveOwnConsent(PartyRef party, ConsentPurpose purpose) implements ReportCommand {}

    /** Say no to a purpose as one party for itself alone. */
    record WithdrawOwnConsent(PartyRef party, ConsentPurpose purpose) implements ReportCommand {}

    /** Say that a collective is called together to decide on a purpose, and when if that is known. */
    record CallAssembly(PartyRef party, ConsentPurpose purpose, Optional<Instant> calledFor) implements ReportCommand {}

    /** Record what a collective decided on a purpose by its own procedure. */
    record RecordAssembly(
            PartyRef party, ConsentPurpose purpose, AssemblyOutcome outcome, Instant heldAt, String minutes)
            implements ReportCommand {}

    /** Say no to a purpose as a member of a collective whom the report does not name as a party. */
    record OptOut(PartyRef party, ConsentPurpose purpose, UUID optOutId, String name) implements ReportCommand {}

    /** Say that the way to reach whoever reported is in other hands. */
    record CompromiseContact() implements ReportCommand {}

    /** Hold that it is less urgent than a red flag demands: the first of two persons. */
    record ProposeLowering(Urgency urgency, String by, String reasons) implements ReportCommand {}

    /** Say so too: the second of two persons. */
    record ConfirmLowering(String by, String reasons) implements ReportCommand {}

    /** Say that its data were erased, once their keys are gone. */
    record MarkErased(UUID erasureId) implements ReportCommand {}
}
