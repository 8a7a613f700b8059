package esperanza.protection.decision.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.PROTECTION;
import static esperanza.protocol.vocabulary.Confirmation.ASSERTED;
import static esperanza.protocol.vocabulary.Confirmation.CONFIRMED;
import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protection.decision.domain.Ballot.VoteOnMeasure;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.measure.domain.Voice;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of a decision after its plan prepared the matter. Names and fields are a published contract. */
public sealed interface DecisionEvent extends Concerning {

    CaseId caseId();

    DecisionId decisionId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    enum MatterOutcome {
        /** All that was proposed. */
        GRANTED,
        /** A part of it. */
        PARTLY,
        DENIED,
        /** No measure has the majority of the body: all stays as it is. */
        NOT_CARRIED
    }

    /** @param member pseudonym of the person who fills the seat */
    record SeatedMember(@AtLeast(1) String seat, @AtLeast(1) String member) {}

    /**
     * The body was called for the matter.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param decideBy the end of the day of the session
     * @param papersBy by when its members have the papers
     */
    @Published(audience = PROTECTION)
    record MatterScheduled(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @OnTimeline Instant meetsOn,
            Instant decideBy,
            Optional<Instant> papersBy)
            implements DecisionEvent {}

    /**
     * The body was called for the matter on another day.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param decideBy the end of the day of the session
     * @param papersBy by when its members have the papers
     */
    @Published(audience = PROTECTION)
    record MatterPostponed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @OnTimeline Instant meetsOn,
            Instant decideBy,
            Optional<Instant> papersBy)
            implements DecisionEvent {}

    /**
     * The members of the body have the papers of the matter.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record PapersSent(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            Optional<Personal<String>> note)
            implements DecisionEvent {}

    /**
     * The body met for the matter, with these members.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param filled the number of filled seats from which its quorum is counted; absent: it is counted from all seats, or
     *     the event is an old one
     */
    @Published(audience = PROTECTION)
    record SittingOpened(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @AtLeast(1) List<SeatedMember> members,
            Optional<Integer> filled)
            implements DecisionEvent {}

    /**
     * A member of the body stays out of the matter.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record SeatRecused(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @AtLeast(1) String seat,
            Optional<Personal<String>> reasons)
            implements DecisionEvent {}

    /**
     * A member of the body voted on the matter; how is sealed under the decision, and no part of the plan opens it.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param member pseudonym of the person who voted
     */
    @Published(audience = PROTECTION)
    record VoteCast(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @AtLeast(1) String seat,
            @AtLeast(1) String member,
            Personal<List<VoteOnMeasure>> votes)
            implements DecisionEvent {}

    /**
     * The matter is no longer put to those who decide.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record MatterWithdrawn(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            Personal<String> reasons)
            implements DecisionEvent {}

    /**
     * Those who decide decided the matter: each measure by itself, with its own reasons. The
     * decision is in force once it is adopted.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param quorate a body decided, with a quorum; absent: one person decided
     * @param alike the reasons are near-identical to those of other decisions; absent: they are not
     * @param granted the measures that were granted
     * @param decidedBy pseudonym of the person who decided
     */
    @Published(audience = PROTECTION)
    record MatterDecided(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @OnTimeline MatterOutcome outcome,
            @OnTimeline Optional<Boolean> quorate,
            @OnTimeline Optional<AlikeReasons> alike,
            List<MeasureId> granted,
            @AtLeast(1) String decidedBy,
            Personal<List<MeasureReasons>> reasons)
            implements DecisionEvent {}

    /**
     * Somebody wrote down what the session said of the matter, and how it decided.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param writtenBy pseudonym of the person who wrote the minutes; another one signs them
     */
    @Published(audience = PROTECTION)
    record MinutesRecorded(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @AtLeast(1) String writtenBy,
            Personal<String> words)
            implements DecisionEvent {}

    /**
     * A member of the body signed the minutes.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param signedBy pseudonym of the person who signed
     */
    @Published(audience = PROTECTION)
    record MinutesSigned(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @AtLeast(1) String signedBy)
            implements DecisionEvent {}

    /**
     * The decision was signed and is in force.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param outcome the outcome that was signed; absent in the oldest events
     * @param adoptedBy pseudonym of the person who signed
     */
    @Published(audience = PROTECTION)
    record DecisionAdopted(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @OnTimeline Optional<MatterOutcome> outcome,
            @AtLeast(1) String adoptedBy,
            Optional<Personal<String>> note)
            implements DecisionEvent {}

    /**
     * A decision in force does not grant a measure that was proposed. Recorded with the adoption, and again once the
     * person was told how to appeal.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param appealTold the person was told the reasons and how to appeal
     * @param instead the decision grants another measure
     */
    @Published(audience = PROTECTION)
    record MeasureDenied(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            MeasureId measureId,
            @OnTimeline boolean appealTold,
            @OnTimeline boolean instead)
            implements DecisionEvent {}

    /**
     * The authorities that carry out the decision were told it, each with a task of its own.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record AuthoritiesTold(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @AtLeast(1) List<UUID> tasks)
            implements DecisionEvent {}

    /**
     * The decision was not signed: it went back to those who made it, with the reasons.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record DecisionReturned(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            Personal<String> reasons)
            implements DecisionEvent {}

    /**
     * The mechanism asserts that the person was told the decision and its reasons.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param appealBy the last instant for an appeal, as the person was told
     * @param toldBy pseudonym of the person who told; another person records the confirmation
     */
    @Published(audience = PROTECTION)
    @Confirmation.Is(ASSERTED)
    record BeneficiaryTold(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @OnTimeline TellingChannel channelClass,
            @OnTimeline Instant appealBy,
            @AtLeast(1) String toldBy,
            Optional<Personal<String>> words)
            implements DecisionEvent {}

    /**
     * The beneficiary, a representative or a second source confirms that the person was told.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, EXTERNAL})
    @Confirmation.Is(CONFIRMED)
    record TellingConfirmed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @OnTimeline Voice by,
            Optional<Personal<String>> note)
            implements DecisionEvent {}

    /**
     * The beneficiary, a representative or a second source says that the person was not told, or not all of it. The
     * person is told again, and what counts from the telling counts anew.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, EXTERNAL})
    @Confirmation.Is(CONTESTED)
    record TellingContested(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @OnTimeline Voice by,
            Optional<Personal<String>> note)
            implements DecisionEvent {}
}
