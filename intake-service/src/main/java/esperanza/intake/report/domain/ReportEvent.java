package esperanza.intake.report.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.ActorKind.SYSTEM;

import esperanza.kernel.AtLeast;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Form;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import esperanza.protocol.term.IsMoment;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.CodingSource;
import esperanza.protocol.vocabulary.Confirmation;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.protocol.vocabulary.LegalMoment;
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

/**
 * All events of a report. Names and fields are a published contract.
 *
 * <p>The events of one concern form a group. A read model names a group that does not change it, and each event of a
 * group that does.
 */
public sealed interface ReportEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** The urgency of the report was judged, or a lower one was proposed. */
    sealed interface TriageEvent extends ReportEvent {}

    /** The report went to a receiver outside, or the receiver answered. */
    sealed interface TransferEvent extends ReportEvent {}

    /** Something happened in the conversation with the reporter. */
    sealed interface DialogueEvent extends ReportEvent {}

    /** An officer did a duty of intake towards the person. */
    sealed interface DutyEvent extends ReportEvent {}

    /** Consent to a purpose was given, refused or withdrawn. */
    sealed interface ConsentEvent extends ReportEvent, IsMoment.Sometimes {

        ConsentPurpose purpose();

        List<AffectedParty> affected();

        Optional<Boolean> wasPrevented();

        Optional<Boolean> ratifiedByAll();

        /** It answers a referral that was made while somebody was seriously prevented from consenting. */
        @Override
        default boolean is(LegalMoment moment) {
            boolean refers = purpose() == ConsentPurpose.INVESTIGATION || purpose() == ConsentPurpose.PROTECTION;
            return refers && (wasPrevented().orElse(false) || ratifiedByAll().orElse(false));
        }

        @Override
        default List<PartyRef> parties() {
            return affected().stream().map(AffectedParty::party).toList();
        }
    }

    /** Something happened in the own procedure of a collective. */
    sealed interface AssemblyEvent extends ReportEvent {

        /** The collective. */
        PartyRef party();

        @Override
        default List<PartyRef> parties() {
            return List.of(party());
        }
    }

    /**
     * A report was received. There is no event for refusing one, because intake never rejects.
     *
     * @param receivedAt our clock at the first acceptance: all terms of the report count from this instant. Of a sender
     *     without a login only the hour; the instant itself is the {@code occurredAt} of the metadata
     * @param reporterKind UNKNOWN of a sender without a login: what that sender said is sealed
     * @param affected at most 50
     * @param facets those that are not sensitive
     * @param evidence what was given
     * @param shutTo exclusion tags of the accused institutions, mixed with decoys that match nobody: always eight or a
     *     multiple, so that their number does not tell whether anybody is accused; absent only in events from before
     *     conflict walls
     * @param test true if the sender only tests the connection: such a report is not counted, not listed and alerts
     *     nobody
     * @param waiting the parties for whom no referral and no term starts before an officer has triaged the report:
     *     those beyond the first three of a report without a login
     */
    @Published(by = {EXTERNAL, HUMAN})
    @IsMoment({LegalMoment.REPORT_RECEIVED, LegalMoment.IMMINENT_DANGER_DECLARED})
    record ReportReceived(
            ReportId reportId,
            CaseId caseId,
            @OnTimeline Instant receivedAt,
            @OnTimeline Channel channel,
            @OnTimeline ReporterKind reporterKind,
            @Form(Form.AREA) Optional<String> area,
            @OnTimeline @Form(Form.AREA) Optional<String> firstLevelArea,
            @OnTimeline PlacePrecision placePrecision,
            @OnTimeline Optional<Instant> occurredFrom,
            @OnTimeline Optional<Instant> occurredTo,
            @OnTimeline TimePrecision timePrecision,
            @OnTimeline boolean imminentDanger,
            @OnTimeline Map<ConsentPurpose, ConsentState> consents,
            List<AffectedParty> affected,
            @OnTimeline @Form(Form.CODE) Map<Facet, List<String>> facets,
            @OnTimeline List<Evidence> evidence,
            Personal<Particulars> particulars,
            Personal<Reporter> reporter,
            List<Personal<PartyIdentity>> identities,
            @Form(Form.TAG) Optional<List<String>> shutTo,
            Optional<Boolean> test,
            Optional<List<PartyRef>> waiting)
            implements ReportEvent, IsMoment.Sometimes {

        @Override
        public boolean is(LegalMoment moment) {
            return !sentAsTest() && (imminentDanger || moment != LegalMoment.IMMINENT_DANGER_DECLARED);
        }

        @Override
        public List<PartyRef> parties() {
            return affected.stream().map(AffectedParty::party).toList();
        }

        /** Whether the report is a test of the connection. */
        public boolean sentAsTest() {
            return test.orElse(false);
        }
    }

    /**
     * A person of the mechanism coded what the sender told in words. Only what is given here changes, the latest coding
     * of a field counts, and what the sender said stays as it was.
     *
     * @param receivedAt when the report was received
     * @param source what the person coded from
     * @param placePrecision present if the place was coded: then the areas here count, even if they are absent
     * @param timePrecision present if the time was coded
     * @param facets those codes that are not sensitive; each facet here replaces all codes of that facet
     * @param affected the parties that were coded or learnt now, with the kind that counts
     * @param identities of the parties that were learnt now
     * @param roles of the parties in the threat: codes of PartyRole, sealed under each party
     * @param shutTo further exclusion tags of accused institutions, mixed with decoys: always eight or a multiple
     */
    @Published
    record ReportCoded(
            ReportId reportId,
            CaseId caseId,
            Instant receivedAt,
            @OnTimeline CodingSource source,
            @Form(Form.AREA) Optional<String> area,
            @OnTimeline @Form(Form.AREA) Optional<String> firstLevelArea,
            @OnTimeline Optional<PlacePrecision> placePrecision,
            @OnTimeline Optional<Instant> occurredFrom,
            @OnTimeline Optional<Instant> occurredTo,
            @OnTimeline Optional<TimePrecision> timePrecision,
            @OnTimeline @Form(Form.CODE) Map<Facet, List<String>> facets,
            List<AffectedParty> affected,
            Personal<CodedParticulars> particulars,
            List<Personal<PartyIdentity>> identities,
            List<Personal<List<String>>> roles,
            @Form(Form.TAG) List<String> shutTo)
            implements ReportEvent {

        @Override
        public List<PartyRef> parties() {
            return affected.stream().map(AffectedParty::party).toList();
        }
    }

    /**
     * The report was referred to investigation, protection or both; this opens a file and plans.
     *
     * @param referrals all referrals of one decision
     * @param reasons of the person who referred it
     * @param urgency the last judgement of the urgency
     */
    @Published(by = {EXTERNAL, HUMAN})
    @IsMoment({
        LegalMoment.REFERRED_TO_INVESTIGATION,
        LegalMoment.REFERRED_TO_PROTECTION,
        LegalMoment.REFERRED_SERIOUSLY_PREVENTED
    })
    record ReportReferred(
            ReportId reportId,
            CaseId caseId,
            @OnTimeline Instant receivedAt,
            @OnTimeline boolean imminentDanger,
            @Form(Form.AREA) Optional<String> firstLevelArea,
            @AtLeast(1) List<Referral> referrals,
            Optional<Personal<String>> reasons,
            @OnTimeline Optional<Urgency> urgency)
            implements ReportEvent, IsMoment.Sometimes {

        @Override
        public boolean is(LegalMoment moment) {
            return switch (moment) {
                case REFERRED_TO_INVESTIGATION -> destinations().contains(ReferralDestination.INVESTIGATION);
                case REFERRED_TO_PROTECTION -> destinations().contains(ReferralDestination.PROTECTION);
                default -> referrals.stream().anyMatch(each -> each.basis() == ReferralBasis.SERIOUSLY_PREVENTED);
            };
        }

        /** The destinations, in the order of the referrals. */
        public List<ReferralDestination> destinations() {
            return referrals.stream().map(Referral::to).distinct().toList();
        }

        @Override
        public List<PartyRef> parties() {
            return referrals.stream()
                    .flatMap(each -> each.parties().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * The report was transferred to a receiver outside; the mechanism stays responsible until the receiver acknowledges
     * it.
     *
     * @param receiver the exact receiver
     */
    @IsMoment(LegalMoment.REPORT_TRANSFERRED)
    record ReportTransferred(
            ReportId reportId,
            CaseId caseId,
            UUID transferId,
            @OnTimeline TransferDestination to,
            Optional<Personal<String>> receiver,
            Personal<String> reasons)
            implements TransferEvent {}

    /** The receiver acknowledged the transfer, under its own reference. */
    @IsMoment(LegalMoment.TRANSFER_ACKNOWLEDGED)
    record TransferAcknowledged(
            ReportId reportId,
            CaseId caseId,
            UUID transferId,
            @OnTimeline TransferDestination to,
            Personal<String> reference)
            implements TransferEvent {}

    /**
     * A person judged the urgency.
     *
     * @param floor the least urgency that the red flags present so far demand
     * @param imminence whether an attack is imminent, as the person answered; YES also recognises danger
     * @param factorsAnswered true if each factor has an answer, else absent. Which ones have one is sealed: an officer
     *     who notes only what is present would publish it
     * @param withInvestigation true if the report was referred to investigation before, else absent
     */
    @IsMoment(LegalMoment.REPORT_TRIAGED)
    record ReportTriaged(
            ReportId reportId,
            CaseId caseId,
            @OnTimeline Urgency urgency,
            @OnTimeline Optional<Urgency> floor,
            Personal<Map<TriageFactor, Presence>> factors,
            Personal<String> reasons,
            @OnTimeline Optional<Imminence> imminence,
            @OnTimeline Optional<Boolean> factorsAnswered,
            Optional<Boolean> withInvestigation)
            implements TriageEvent {}

    /**
     * Imminent danger was recognised after the report was received. The urgent route opens, the urgent clock starts,
     * and somebody is called, as if the report had declared it. Once for each party; no later act takes it back.
     *
     * @param by the act that declares it
     * @param affected the parties in danger
     */
    @Published(by = {EXTERNAL, HUMAN})
    @IsMoment(LegalMoment.IMMINENT_DANGER_DECLARED)
    record DangerRecognised(
            ReportId reportId, CaseId caseId, @OnTimeline DangerSource by, List<AffectedParty> affected)
            implements TriageEvent {

        @Override
        public List<PartyRef> parties() {
            return affected.stream().map(AffectedParty::party).toList();
        }
    }

    /**
     * The reporter added, corrected or answered something. Earlier statements stay as they were.
     *
     * @param answers the question that it answers
     * @param imminentDanger true if the statement says that somebody is in imminent danger
     * @param afterTriage true if the report was triaged before: nobody waits for it any more, so somebody is called
     */
    @Published(by = {EXTERNAL, HUMAN})
    record StatementAdded(
            ReportId reportId,
            CaseId caseId,
            UUID statementId,
            @OnTimeline StatementKind kind,
            Optional<UUID> answers,
            Personal<String> words,
            @OnTimeline Optional<Boolean> imminentDanger,
            Optional<Boolean> afterTriage)
            implements DialogueEvent {}

    /** The mechanism put a question to the reporter. */
    record QuestionAsked(ReportId reportId, CaseId caseId, UUID questionId, Personal<String> words)
            implements DialogueEvent {}

    /**
     * An officer laid a notice ready at the own door of the person. Laying it tells nobody anything yet.
     *
     * @param party the party whose door key opens it; absent: the receipt opens it
     */
    record NoticeLaid(
            ReportId reportId,
            CaseId caseId,
            UUID noticeId,
            @OnTimeline NoticeKind kind,
            Optional<PartyRef> party,
            Personal<LaidNotice> notice)
            implements DialogueEvent {

        @Override
        public List<PartyRef> parties() {
            return party.stream().toList();
        }
    }

    /**
     * The person, or who represents them, opened a notice at the own door.
     *
     * @param party the party whose door key was used; absent: the receipt was
     * @param by for whom that key speaks; absent: the receipt was used
     */
    @Published(by = EXTERNAL)
    record NoticeRead(
            ReportId reportId,
            CaseId caseId,
            UUID noticeId,
            Optional<PartyRef> party,
            @OnTimeline Optional<DoorScope> by)
            implements DialogueEvent {

        @Override
        public List<PartyRef> parties() {
            return party.stream().toList();
        }
    }

    /**
     * The person consented to a purpose: from now on the gate for it is open.
     *
     * @param affected the parties whose consent changes by it
     * @param wasPrevented true if they were seriously prevented from consenting until now: they ratify the acts so far
     * @param onlyFor the party that consents for itself alone: a collective by its own procedure, or one person
     * @param ratifiedByAll true if this is the last outstanding answer of the persons the reporter spoke for while they
     *     were seriously prevented
     */
    @Published(by = {EXTERNAL, HUMAN})
    @IsMoment(LegalMoment.CONSENT_ANSWERED)
    record ConsentGiven(
            ReportId reportId,
            CaseId caseId,
            @OnTimeline ConsentPurpose purpose,
            List<AffectedParty> affected,
            @OnTimeline Optional<Boolean> wasPrevented,
            Optional<PartyRef> onlyFor,
            @OnTimeline Optional<Boolean> ratifiedByAll)
            implements ConsentEvent {}

    /**
     * The person refused a purpose or withdrew consent: from now on the gate for it is closed.
     *
     * @param affected the parties whose consent changes by it
     * @param wasPrevented true if they were seriously prevented from consenting until now: they do not ratify the acts
     *     so far
     * @param onlyFor the party that refuses for itself alone: a collective by its own procedure, or one person
     * @param ratifiedByAll true if this is the last outstanding answer of the persons the reporter spoke for while they
     *     were seriously prevented
     */
    @Published(by = {EXTERNAL, HUMAN})
    @IsMoment(LegalMoment.CONSENT_ANSWERED)
    record ConsentWithdrawn(
            ReportId reportId,
            CaseId caseId,
            @OnTimeline ConsentPurpose purpose,
            List<AffectedParty> affected,
            @OnTimeline Optional<Boolean> wasPrevented,
            Optional<PartyRef> onlyFor,
            @OnTimeline Optional<Boolean> ratifiedByAll)
            implements ConsentEvent {}

    /**
     * A collective was called together to decide whether it consents to a purpose.
     *
     * @param party the collective
     * @param calledFor the day of the assembly: sealed under the collective, because an assembly can be attacked
     */
    @Published(by = {EXTERNAL, HUMAN})
    record AssemblyCalled(
            ReportId reportId,
            CaseId caseId,
            PartyRef party,
            @OnTimeline ConsentPurpose purpose,
            Optional<Personal<Instant>> calledFor)
            implements AssemblyEvent {}

    /**
     * A collective decided by its own procedure whether it consents to a purpose. The resulting consent and referral
     * are events of the same decision.
     *
     * @param party the collective
     * @param heldAt sealed under the collective, like its minutes
     */
    @Published(by = {EXTERNAL, HUMAN})
    record AssemblyHeld(
            ReportId reportId,
            CaseId caseId,
            PartyRef party,
            @OnTimeline ConsentPurpose purpose,
            @OnTimeline AssemblyOutcome outcome,
            Personal<Instant> heldAt,
            Personal<String> minutes)
            implements AssemblyEvent {}

    /**
     * A member of a collective, whom the report does not name as a party, refuses for themself. The word of the
     * collective still counts for the others.
     *
     * @param party the collective
     * @param name sealed under the collective
     */
    @Published(by = {EXTERNAL, HUMAN})
    record MemberOptedOut(
            ReportId reportId,
            CaseId caseId,
            PartyRef party,
            @OnTimeline ConsentPurpose purpose,
            UUID optOutId,
            Personal<String> name)
            implements AssemblyEvent {}

    /**
     * The way to reach the reporter is in other hands: nothing is sent there any more, and the receipt shows nothing.
     */
    @Published(by = {EXTERNAL, HUMAN})
    record ContactCompromised(ReportId reportId, CaseId caseId) implements DialogueEvent {}

    /**
     * The person had their data erased: the sealed parts of this report no longer open.
     *
     * @param parties the parties that the report named
     * @param transfers the transfers that no receiver had acknowledged; nobody can record that any more
     */
    @Published(by = SYSTEM)
    @IsMoment(LegalMoment.DATA_ERASED)
    record DataErased(
            ReportId reportId, CaseId caseId, UUID erasureId, List<PartyRef> parties, Optional<List<UUID>> transfers)
            implements ReportEvent {}

    /**
     * A first person proposed an urgency below the floor of a red flag. Nothing changes until a second person confirms
     * it.
     *
     * @param urgency below the floor
     * @param by pseudonym; another person has to confirm
     */
    record LoweringProposed(
            ReportId reportId, CaseId caseId, @OnTimeline Urgency urgency, String by, Personal<String> reasons)
            implements TriageEvent {}

    /**
     * A second person confirmed it: this is the urgency, and the new floor, below which it takes two persons again.
     *
     * @param urgency valid from now on
     * @param by pseudonym
     */
    record LoweringConfirmed(
            ReportId reportId, CaseId caseId, @OnTimeline Urgency urgency, String by, Personal<String> reasons)
            implements TriageEvent {}

    /** A person of the mechanism acknowledged the report to the one who sent it. */
    @IsMoment(LegalMoment.RECEIPT_ACKNOWLEDGED)
    record ReceiptAcknowledged(
            ReportId reportId, CaseId caseId, @OnTimeline ReceiptWay way) implements DutyEvent {}

    /**
     * A person was interviewed, in one conversation. Each line of the sheet holds the answer of the person.
     *
     * @param party the party that was interviewed; absent if it was the reporter
     * @param cause why the same person was interviewed again; present in each interview after the first
     * @param ownLanguage true if the conversation was in the person's own language
     * @param answers one for each line of the sheet; a line that nobody touched is NOT_YET
     * @param sheet the language and the words: sealed under the party or the reporter
     */
    @Confirmation.Is(Confirmation.ASSERTED)
    record InterviewRecorded(
            ReportId reportId,
            CaseId caseId,
            Optional<PartyRef> party,
            @OnTimeline Optional<InterviewSheet.Cause> cause,
            @OnTimeline boolean ownLanguage,
            @AtLeast(1) List<InterviewSheet.Answered> answers,
            Personal<InterviewSheet> sheet)
            implements DutyEvent {

        @Override
        public List<PartyRef> parties() {
            return party.stream().toList();
        }
    }

    /**
     * The threat was kept exactly as it came.
     *
     * @param verbatim its words, its hash or where it lies sealed
     */
    record VerbatimSecured(
            ReportId reportId, CaseId caseId, @OnTimeline Verbatim.Kind kind, Personal<Verbatim> verbatim)
            implements DutyEvent {}

    /**
     * A person searched whether there were incidents before.
     *
     * @param keys what was searched by
     * @param hits the cases that were found, among those that this person may know of; sealed, because another reader
     *     of this case may not know of them
     */
    record PriorIncidentsSearched(
            ReportId reportId,
            CaseId caseId,
            @OnTimeline @AtLeast(1) List<SearchKey> keys,
            Personal<List<CaseId>> hits) implements DutyEvent {}

    /**
     * A person checked whether the report accuses an institution or a person of the mechanism. The event does not say
     * what they found: a conflict wall is an event of its own.
     */
    @Published(audience = Audience.IDENTITY)
    record WallChecked(ReportId reportId, CaseId caseId) implements DutyEvent {}
}
