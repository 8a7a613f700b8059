package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.ReporterKind;
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

/** Everything that can have happened to a report. Names and fields are a published contract. */
public sealed interface ReportEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * Somebody told us. There is no event for refusing a report: it does not happen.
     *
     * @param receivedAt our clock when we first accepted it: the instant that all terms of the report count from
     * @param shutTo marks of the institutions that the report accuses, among others that are nobody's; empty
     *     only in what was recorded before there were walls
     * @param test there and true if its sender tried the door: nothing that anybody counts, lists or is called about may come of it
     */
    record ReportReceived(
            ReportId reportId,
            CaseId caseId,
            Instant receivedAt,
            Channel channel,
            ReporterKind reporterKind,
            Optional<String> area,
            Optional<String> firstLevelArea,
            PlacePrecision placePrecision,
            Optional<Instant> occurredFrom,
            Optional<Instant> occurredTo,
            TimePrecision timePrecision,
            boolean imminentDanger,
            Map<ConsentPurpose, ConsentState> consents,
            List<AffectedParty> affected,
            Map<Facet, List<String>> facets,
            List<Evidence> evidence,
            Personal<Particulars> particulars,
            Personal<Reporter> reporter,
            List<Personal<PartyIdentity>> identities,
            Optional<List<String>> shutTo,
            Optional<Boolean> test)
            implements ReportEvent {

        @Override
        public List<PartyRef> parties() {
            return affected.stream().map(AffectedParty::party).toList();
        }

        /** It is none: somebody tried the door. */
        public boolean triesTheDoor() {
            return test.orElse(false);
        }
    }

    /**
     * The report goes to those who investigate or protect; this is what opens a file or a plan.
     *
     * @param affected who goes there with it
     * @param consent where their consent to the purpose stood then
     * @param onlyFor the party with which it goes there alone, because its consent stands by itself
     */
    record ReportReferred(
            ReportId reportId,
            CaseId caseId,
            ReferralDestination to,
            ReferralBasis basis,
            Instant receivedAt,
            boolean imminentDanger,
            Optional<String> firstLevelArea,
            List<AffectedParty> affected,
            Optional<Personal<String>> reasons,
            Optional<ConsentState> consent,
            Optional<PartyRef> onlyFor)
            implements ReportEvent {

        @Override
        public List<PartyRef> parties() {
            return affected.stream().map(AffectedParty::party).toList();
        }
    }

    /**
     * It is handed over to somebody outside, who has to say that they have it; until then it is ours.
     *
     * @param receiver who exactly
     */
    record ReportTransferred(
            ReportId reportId,
            CaseId caseId,
            UUID transferId,
            TransferDestination to,
            Optional<Personal<String>> receiver,
            Personal<String> reasons)
            implements ReportEvent {}

    /** Whoever receives it says that they have it, under their own reference. */
    record TransferAcknowledged(
            ReportId reportId, CaseId caseId, UUID transferId, TransferDestination to, Personal<String> reference)
            implements ReportEvent {}

    /** A person judged how urgent it is. {@code floor}: the urgency that the red flags seen so far demand at least. */
    record ReportTriaged(
            ReportId reportId,
            CaseId caseId,
            Urgency urgency,
            Optional<Urgency> floor,
            Personal<Map<TriageFactor, Presence>> factors,
            Personal<String> reasons)
            implements ReportEvent {}

    /** A person found that a party of this report is one that we know already. */
    record PartyRecognised(
            ReportId reportId,
            CaseId caseId,
            PartyRef party,
            PartyRef as,
            PartyKind kind,
            Instant receivedAt,
            boolean imminentDanger,
            Personal<String> reasons)
            implements ReportEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party, as);
        }
    }

    /** A person found that the two are not the same after all: each party stands for itself again. */
    record PartyRecognitionUndone(
            ReportId reportId, CaseId caseId, PartyRef party, PartyRef as, Personal<String> reasons)
            implements ReportEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party, as);
        }
    }

    /** Whoever reported said more, or otherwise, or answered. What was told before stays as it was told. */
    record StatementAdded(
            ReportId reportId,
            CaseId caseId,
            UUID statementId,
            StatementKind kind,
            Optional<UUID> answers,
            Personal<String> words)
            implements ReportEvent {}

    /** The mechanism asks whoever reported. */
    record QuestionAsked(ReportId reportId, CaseId caseId, UUID questionId, Personal<String> words)
            implements ReportEvent {}

    /**
     * The person consents to a purpose: from now on the gate for it is open.
     *
     * @param affected whose consent stands otherwise by it
     * @param wasPrevented true if they were seriously prevented from consenting until now: so they ratify what was done
     * @param onlyFor the party that consents for itself alone: a collective by its own procedure, or one person
     * @param ratifiedByAll true if those for whom whoever reported spoke as one were prevented, and now the last of them has spoken
     */
    record ConsentGiven(
            ReportId reportId,
            CaseId caseId,
            ConsentPurpose purpose,
            List<AffectedParty> affected,
            Optional<Boolean> wasPrevented,
            Optional<PartyRef> onlyFor,
            Optional<Boolean> ratifiedByAll)
            implements ReportEvent {

        @Override
        public List<PartyRef> parties() {
            return affected.stream().map(AffectedParty::party).toList();
        }
    }

    /**
     * The person does not consent to a purpose any more: from now on the gate for it is shut.
     *
     * @param affected whose consent stands otherwise by it
     * @param wasPrevented true if they were seriously prevented from consenting until now: so they do not ratify it
     * @param onlyFor the party that says no for itself alone: a collective by its own procedure, or one person
     * @param ratifiedByAll true if those for whom whoever reported spoke as one were prevented, and now the last of them has spoken
     */
    record ConsentWithdrawn(
            ReportId reportId,
            CaseId caseId,
            ConsentPurpose purpose,
            List<AffectedParty> affected,
            Optional<Boolean> wasPrevented,
            Optional<PartyRef> onlyFor,
            Optional<Boolean> ratifiedByAll)
            implements ReportEvent {

        @Override
        public List<PartyRef> parties() {
            return affected.stream().map(AffectedParty::party).toList();
        }
    }

    /**
     * A collective is called together to say whether it consents to a purpose.
     *
     * @param calledFor when it is to meet: sealed under the collective, for where it meets it can be struck
     */
    record AssemblyCalled(
            ReportId reportId,
            CaseId caseId,
            PartyRef party,
            ConsentPurpose purpose,
            Optional<Personal<Instant>> calledFor)
            implements ReportEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party);
        }
    }

    /**
     * A collective said by its own procedure whether it consents to a purpose. What follows of it stands in the same decision.
     *
     * @param heldAt sealed under the collective, as its minutes are
     */
    record AssemblyHeld(
            ReportId reportId,
            CaseId caseId,
            PartyRef party,
            ConsentPurpose purpose,
            AssemblyOutcome outcome,
            Personal<Instant> heldAt,
            Personal<String> minutes)
            implements ReportEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party);
        }
    }

    /**
     * A member of a collective, whom the report does not name as a party, says no for themself. What the collective said stands
     * for the others.
     *
     * @param party the collective
     * @param name sealed under the collective
     */
    record MemberOptedOut(
            ReportId reportId,
            CaseId caseId,
            PartyRef party,
            ConsentPurpose purpose,
            UUID optOutId,
            Personal<String> name)
            implements ReportEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party);
        }
    }

    /** The way to reach whoever reported is in other hands: nothing is sent there any more, and the receipt shows nothing. */
    record ContactCompromised(ReportId reportId, CaseId caseId) implements ReportEvent {}

    /**
     * The person had their data erased: what was sealed of this report opens no more.
     *
     * @param parties who was named in it
     * @param transfers which no receiver has acknowledged; nobody can record that any more
     */
    record DataErased(
            ReportId reportId, CaseId caseId, UUID erasureId, List<PartyRef> parties, Optional<List<UUID>> transfers)
            implements ReportEvent {}

    /** Somebody holds that it is less urgent than a red flag demands. It changes nothing until a second person says so too. */
    record LoweringProposed(ReportId reportId, CaseId caseId, Urgency urgency, String by, Personal<String> reasons)
            implements ReportEvent {}

    /** A second person says so too: from now on it is that urgent, and below that it takes two again. */
    record LoweringConfirmed(ReportId reportId, CaseId caseId, Urgency urgency, String by, Personal<String> reasons)
            implements ReportEvent {}
}
