package esperanza.notification.inbox;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The parts of intake's events that notification reads. */
public sealed interface IntakeEvent extends OfCase {

    record Affected(PartyRef party) {}

    /** An event that can declare imminent danger. */
    interface DangerWord extends OfCase {

        ReportId reportId();

        List<Affected> affected();

        /** Whether this event declares imminent danger for which somebody is called. */
        boolean declaresDanger();
    }

    /**
     * @param receivedAt when it was accepted; of a sender without a login only the hour
     * @param affected those for whom terms start now
     * @param consents by purpose; a purpose that is missing was not asked for
     * @param waiting those for whom nothing starts before an officer has triaged the report
     */
    record ReportReceived(
            ReportId reportId,
            CaseId caseId,
            Instant receivedAt,
            boolean imminentDanger,
            List<Affected> affected,
            Optional<String> firstLevelArea,
            Map<String, String> consents,
            Optional<Boolean> test,
            Optional<List<PartyRef>> waiting)
            implements IntakeEvent, DangerWord {

        public ReportReceived {
            List<PartyRef> later = waiting.orElse(List.of());
            affected = affected == null
                    ? List.of()
                    : affected.stream()
                            .filter(each -> !later.contains(each.party()))
                            .toList();
            consents = consents == null ? Map.of() : Map.copyOf(consents);
        }

        /** True for a hotline's test report: nobody is called, nothing is counted. */
        public boolean sentAsTest() {
            return test.orElse(false);
        }

        @Override
        public boolean declaresDanger() {
            return imminentDanger && !sentAsTest();
        }
    }

    /**
     * A person coded the report after reading it.
     *
     * @param placePrecision present if the place was coded; then the area here counts, even if it is absent
     */
    record ReportCoded(
            ReportId reportId, CaseId caseId, Optional<String> placePrecision, Optional<String> firstLevelArea)
            implements IntakeEvent {}

    /** Imminent danger was recognised after the report was received. */
    record DangerRecognised(ReportId reportId, CaseId caseId, List<Affected> affected)
            implements IntakeEvent, DangerWord {

        public DangerRecognised {
            affected = affected == null ? List.of() : List.copyOf(affected);
        }

        @Override
        public boolean declaresDanger() {
            return true;
        }
    }

    /**
     * @param basis CONSENT, SERIOUSLY_PREVENTED or HUMAN_ACT
     * @param onlyFor the party that is referred alone, because its consent counts by itself
     */
    record Referral(ReferralDestination to, String basis, Optional<PartyRef> onlyFor) {}

    /**
     * @param referrals those of one decision
     * @param urgency the last judgement of the urgency
     * @param imminentDanger whether danger was declared until then
     */
    record ReportReferred(
            ReportId reportId,
            CaseId caseId,
            List<Referral> referrals,
            Optional<String> urgency,
            Optional<Boolean> imminentDanger)
            implements IntakeEvent {

        public ReportReferred {
            referrals = referrals == null ? List.of() : List.copyOf(referrals);
        }

        public boolean wentTo(ReferralDestination destination) {
            return referrals.stream().anyMatch(referral -> referral.to() == destination);
        }

        /** Whether protection is asked for although nobody declared danger. */
        public boolean requestsProtection() {
            return wentTo(ReferralDestination.PROTECTION) && !imminentDanger.orElse(true);
        }
    }

    record ReceiptAcknowledged(ReportId reportId, CaseId caseId) implements IntakeEvent {}

    record ReportTransferred(CaseId caseId, UUID transferId) implements IntakeEvent {}

    record TransferAcknowledged(CaseId caseId, UUID transferId) implements IntakeEvent {}

    /** @param parties the parties named in the report */
    record DataErased(
            ReportId reportId, CaseId caseId, UUID erasureId, List<PartyRef> parties, Optional<List<UUID>> transfers)
            implements IntakeEvent, NothingLeftToTell {

        public DataErased {
            parties = parties == null ? List.of() : List.copyOf(parties);
        }
    }

    /**
     * A statement that declares danger calls like a report: again, if somebody answered before, because danger that is
     * known is not recognised again. It starts no term.
     *
     * @param afterTriage true if the report was triaged before, so that nobody waits for it
     */
    record StatementAdded(
            ReportId reportId, CaseId caseId, Optional<Boolean> afterTriage, Optional<Boolean> imminentDanger)
            implements IntakeEvent, DangerWord {

        @Override
        public List<Affected> affected() {
            return List.of();
        }

        @Override
        public boolean declaresDanger() {
            return imminentDanger.orElse(false);
        }
    }

    /** Software could not tell the reporter something. */
    record PersonNotTold(CaseId caseId) implements IntakeEvent {}

    /** An event after which no officer has to tell the reporter anything. */
    interface NothingLeftToTell extends OfCase {}

    record PersonTold(CaseId caseId) implements IntakeEvent, NothingLeftToTell {}

    /** An officer's act after which earlier statements are new no longer. */
    interface OfficersWord extends OfCase {}

    /** @param withInvestigation true if the case is with investigation */
    record ReportTriaged(
            ReportId reportId, CaseId caseId, Optional<String> urgency, Optional<Boolean> withInvestigation)
            implements IntakeEvent, OfficersWord {}

    record LoweringConfirmed(CaseId caseId) implements IntakeEvent, OfficersWord {}

    record QuestionAsked(CaseId caseId) implements IntakeEvent, OfficersWord {}

    /** A consent that was given or withdrawn. */
    sealed interface ConsentWord extends IntakeEvent {

        ReportId reportId();

        /** A code of ConsentPurpose. */
        String purpose();

        /** True if this answers about a referral that was made because the person was seriously prevented. */
        Optional<Boolean> wasPrevented();

        /** The party that answers for itself alone. */
        Optional<PartyRef> onlyFor();

        /** True if this was the last outstanding answer of the persons for whom the reporter spoke as one. */
        Optional<Boolean> ratifiedByAll();
    }

    record ConsentGiven(
            ReportId reportId,
            CaseId caseId,
            String purpose,
            Optional<Boolean> wasPrevented,
            Optional<PartyRef> onlyFor,
            Optional<Boolean> ratifiedByAll)
            implements ConsentWord {}

    record ConsentWithdrawn(
            ReportId reportId,
            CaseId caseId,
            String purpose,
            Optional<Boolean> wasPrevented,
            Optional<PartyRef> onlyFor,
            Optional<Boolean> ratifiedByAll)
            implements ConsentWord {}

    record ConflictWallApplied(CaseId caseId) implements IntakeEvent {}

    record GlassBroken(CaseId caseId, UUID breakId) implements IntakeEvent {}

    record GlassReviewed(CaseId caseId, UUID breakId) implements IntakeEvent {}

    record IdentityRequested(CaseId caseId, UUID requestId) implements IntakeEvent {}

    /** A custodian's answer: a yes or a no. */
    interface IdentityAnswer extends OfCase {

        UUID requestId();
    }

    record IdentityGranted(CaseId caseId, UUID requestId) implements IntakeEvent, IdentityAnswer {}

    record IdentityDenied(CaseId caseId, UUID requestId) implements IntakeEvent, IdentityAnswer {}

    record IdentityRequestOvertaken(CaseId caseId, UUID requestId) implements IntakeEvent {}
}
