package esperanza.intake.report.domain;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.NewId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.CodingSource;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PartyRole;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.protocol.vocabulary.TimePrecision;
import esperanza.protocol.vocabulary.TransferDestination;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Commands on a report. */
public sealed interface ReportCommand {

    /** The free texts of the command, which somebody may read later. */
    default List<String> texts() {
        return List.of();
    }

    /** A command that the sender of the report may give, too. Nobody has to have read the report before. */
    sealed interface OfTheSender extends ReportCommand {}

    /** A command about the consent to a purpose. */
    sealed interface ConsentCommand extends OfTheSender {

        ConsentPurpose purpose();
    }

    /** Take a report in. */
    record ReceiveReport(ReportEvent.ReportReceived content) implements ReportCommand {}

    /** Judges the urgency: factors, whether an attack is imminent, and reasons, by a person. */
    record TriageReport(
            Urgency urgency, Map<TriageFactor, Presence> factors, String reasons, Optional<Imminence> imminence)
            implements ReportCommand, OfTheVersionRead {

        @Override
        public List<String> texts() {
            return List.of(reasons);
        }
    }

    /**
     * Codes what the sender told in words. Only what is given changes.
     *
     * @param parties codings of parties that the report names already
     * @param learnt parties that the report did not name
     * @param danger true: somebody is in imminent danger
     * @param shutTo exclusion tags of the institutions that the coding accuses, decoys among them
     */
    record CodeReport(
            CodingSource source,
            Optional<Where> where,
            Optional<When> when,
            Map<Facet, List<Code>> facets,
            List<CodedParty> parties,
            List<LearntParty> learnt,
            boolean danger,
            List<String> shutTo)
            implements ReportCommand {

        /**
         * @param area the code that may travel in clear
         */
        public record Where(
                String exactArea, Optional<String> area, Optional<String> firstLevelArea, PlacePrecision precision) {}

        public record When(Optional<Instant> from, Optional<Instant> to, TimePrecision precision) {}

        public record CodedParty(PartyRef party, Optional<PartyKind> kind, Optional<List<PartyRole>> roles) {}

        public record LearntParty(PartyRef party, PartyKind kind, List<PartyRole> roles, PartyIdentity identity) {}
    }

    /** Refers the report without the person's consent: an officer's act, with reasons. */
    record ReferReport(ReferralDestination to, String reasons) implements ReportCommand, OfTheVersionRead {

        @Override
        public List<String> texts() {
            return List.of(reasons);
        }
    }

    /**
     * Transfers the report to a receiver outside the mechanism, with reasons.
     *
     * @param receiver the exact receiver
     */
    record TransferReport(@NewId UUID transferId, TransferDestination to, Optional<String> receiver, String reasons)
            implements ReportCommand, OfTheVersionRead {

        @Override
        public List<String> texts() {
            return Stream.concat(Stream.of(reasons), receiver.stream()).toList();
        }
    }

    /** Records that the receiver has the report, with the receiver's reference. */
    record AcknowledgeTransfer(UUID transferId, String reference) implements ReportCommand, OfTheVersionRead {

        @Override
        public List<String> texts() {
            return List.of(reference);
        }
    }

    /**
     * Adds, corrects or answers something, as the reporter.
     *
     * @param imminentDanger whether the statement says that somebody is in imminent danger
     */
    record AddStatement(
            UUID statementId, StatementKind kind, Optional<UUID> answers, String words, boolean imminentDanger)
            implements OfTheSender {

        @Override
        public List<String> texts() {
            return List.of(words);
        }
    }

    /** Puts a question to the reporter. */
    record AskQuestion(@NewId UUID questionId, String words) implements OfTheSender {

        @Override
        public List<String> texts() {
            return List.of(words);
        }
    }

    /**
     * Lays a notice ready at the own door of the person.
     *
     * @param party the party whose door key opens it; absent: the receipt opens it
     * @param due until when the person should have read it
     */
    record LayNotice(
            @NewId UUID noticeId, NoticeKind kind, Optional<PartyRef> party, String words, Optional<Instant> due)
            implements ReportCommand {

        @Override
        public List<String> texts() {
            return List.of(words);
        }
    }

    /**
     * Opens a notice, as the person at their own door.
     *
     * @param party the party whose door key was used; empty: the receipt was
     * @param by for whom that key speaks; empty: the receipt was used
     */
    record ReadNotice(UUID noticeId, Optional<PartyRef> party, Optional<DoorScope> by) implements ReportCommand {}

    /** Gives consent to a purpose, or withdraws it, as the person. */
    record ChangeConsent(ConsentPurpose purpose, ConsentChange change) implements ConsentCommand {}

    /** Gives consent to a purpose, or refuses it, as one party for itself alone. */
    record ChangeOwnConsent(PartyRef party, ConsentPurpose purpose, ConsentChange change) implements ConsentCommand {}

    /** Records that a collective is called together to decide on a purpose, and the day if known. */
    record CallAssembly(PartyRef party, ConsentPurpose purpose, Optional<Instant> calledFor)
            implements ConsentCommand {}

    /** Records the decision of a collective on a purpose, by its own procedure. */
    record RecordAssembly(
            PartyRef party, ConsentPurpose purpose, AssemblyOutcome outcome, Instant heldAt, String minutes)
            implements ConsentCommand {

        @Override
        public List<String> texts() {
            return List.of(minutes);
        }
    }

    /** Refuses a purpose, as a member of a collective whom the report does not name as a party. */
    record OptOut(
            PartyRef party, ConsentPurpose purpose, @NewId UUID optOutId, String name) implements ConsentCommand {

        @Override
        public List<String> texts() {
            return List.of(name);
        }
    }

    /** Records that the way to reach the reporter is compromised. */
    record CompromiseContact() implements OfTheSender {}

    /** Proposes an urgency below the floor of a red flag: the first of two persons. */
    record ProposeLowering(At at, Urgency urgency, String reasons) implements ReportCommand, OfTheVersionRead {

        @Override
        public List<String> texts() {
            return List.of(reasons);
        }
    }

    /** Confirms the proposed urgency: the second of two persons. */
    record ConfirmLowering(At at, String reasons) implements ReportCommand, OfTheVersionRead {

        @Override
        public List<String> texts() {
            return List.of(reasons);
        }
    }

    /** Records what an officer did of the duties of intake, in one gesture. Each duty becomes an event of its own. */
    record RecordDuties(List<Duty> duties) implements ReportCommand {

        @Override
        public List<String> texts() {
            return duties.stream().flatMap(duty -> duty.texts().stream()).toList();
        }

        public sealed interface Duty {

            default List<String> texts() {
                return List.of();
            }
        }

        public record AcknowledgeReceipt(ReceiptWay way) implements Duty {}

        /**
         * @param party the party that was interviewed; absent if it was the reporter
         * @param answers to the lines that were touched
         */
        public record RecordInterview(
                Optional<PartyRef> party,
                Optional<InterviewSheet.Cause> cause,
                boolean ownLanguage,
                Map<InterviewSheet.Line, InterviewSheet.Answer> answers,
                InterviewSheet sheet)
                implements Duty {

            @Override
            public List<String> texts() {
                return List.copyOf(sheet.words().values());
            }
        }

        public record SecureVerbatim(Verbatim.Kind kind, Verbatim verbatim) implements Duty {

            @Override
            public List<String> texts() {
                return Stream.concat(verbatim.words().stream(), verbatim.place().stream())
                        .toList();
            }
        }

        /** @param hits the cases that were found */
        public record SearchPriorIncidents(List<SearchKey> keys, List<CaseId> hits) implements Duty {}

        public record CheckWall() implements Duty {}
    }

    /** Records that the report's data are erased, once their keys are destroyed. */
    record MarkErased(UUID erasureId) implements ReportCommand {}
}
