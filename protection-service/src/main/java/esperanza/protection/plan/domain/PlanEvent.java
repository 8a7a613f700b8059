package esperanza.protection.plan.domain;

import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.MatterKind;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.GrantEvent.ProtectedUnit;
import esperanza.protocol.risk.Instrument;
import esperanza.protocol.term.IsMoment;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The events of the plan of a party. Names and fields are a published contract. */
public sealed interface PlanEvent extends Concerning
        permits PlanEvent.IncidentLinked,
                PlanEvent.UrgentRouteOpened,
                PlanEvent.RequestRouted,
                PlanEvent.UrgentMeasureDecided,
                PlanEvent.PlanJoined,
                PlanEvent.PlanSeparated,
                PlanEvent.PartiesSetApart,
                PlanEvent.SeparationReviewed,
                PlanEvent.IncidentPassedOn,
                PlanEvent.PartyIncluded,
                PlanEvent.ConsentNoted,
                PlanEvent.RiskRated,
                PlanEvent.RiskAssessed,
                ReviewEvent,
                OrderEvent,
                JoinedRiskEvent,
                GrantEvent,
                GapEvent,
                TaskEvent,
                StayEvent,
                AppealEvent,
                GroupEvent,
                PlanEvent.MatterPrepared,
                ConversationEvent {

    PlanId planId();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * An incident of the party was linked to its plan; the first one opens the plan.
     *
     * @param kind the kind of the party, as the referral says it; the plan keeps what the first one said
     * @param number 1, 2, 3 … within the plan
     */
    @Published(by = SYSTEM)
    record IncidentLinked(
            PlanId planId,
            PartyRef party,
            @OnTimeline PartyKind kind,
            CaseId caseId,
            ReportId reportId,
            @OnTimeline Instant receivedAt,
            @AtLeast(1) int number,
            @OnTimeline boolean imminentDanger)
            implements PlanEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party);
        }
    }

    /** Imminent danger was declared: measures are decided without waiting for a risk assessment. */
    @Published(by = SYSTEM)
    record UrgentRouteOpened(
            PlanId planId,
            PartyRef party,
            CaseId caseId,
            ReportId reportId,
            @OnTimeline Instant receivedAt) implements PlanEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party);
        }
    }

    /** The way on which the mechanism goes on with a request. Declared danger has its own, which nobody chooses. */
    enum Route {
        /** Nobody declared danger, and all the same the request is decided sooner. */
        URGENT,
        ORDINARY,
        COLLECTIVE
    }

    /**
     * An officer looked at what was referred and said on which way it goes on.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record RequestRouted(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            @OnTimeline Route route) implements PlanEvent {}

    /** How much was looked at. */
    enum AssessmentKind {
        /** At once, of what is known. */
        IMMEDIATE,
        FULL,
        /** Again, because its time came or something changed. */
        REASSESSMENT
    }

    /** The level compared with the last one of the person. */
    enum LevelChange {
        FIRST,
        UP,
        SAME,
        DOWN
    }

    /** The answer of an assessment to a presumption of the law that the person is at risk. */
    enum PresumptionAnswer {
        CONFIRMED,
        /** Two persons showed fact by fact why this person is not. */
        REBUTTED
    }

    /** A fact that speaks against the presumption, and why it does. */
    record FactAgainst(String fact, String why) {}

    /**
     * The presumption that the person carries.
     *
     * @param carriedAs the code of the presumption in the profile
     * @param against the facts that rebut it; empty: it was confirmed
     */
    record Presumed(String carriedAs, List<FactAgainst> against) {}

    /**
     * A person found a level that nobody gives alone, because it is below what the instrument proposes or below the last
     * one. The last level stays in force until a second person has assessed the risk, too.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param ratingId the same in the events of all cases
     * @param rater pseudonym of the person who rated; another one has to assess
     * @param level the level that was found, in the oldest events
     * @param found the level that was found; absent in the oldest events
     * @param presumption absent: the person carries none, as far as the rater found
     */
    @Published(audience = PROTECTION)
    record RiskRated(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID ratingId,
            @AtLeast(1) String rater,
            Optional<RiskLevel> level,
            @AtLeast(1) String instrument,
            Optional<Personal<RiskLevel>> found,
            Optional<PresumptionAnswer> presumption,
            Personal<Instrument.Result> result,
            Personal<Map<TriageFactor, Presence>> factors,
            Personal<RiskReasons> reasons,
            Optional<Personal<Presumed>> presumed)
            implements PlanEvent {

        /** Empty: it cannot be opened. */
        public Optional<RiskLevel> opened() {
            return found.flatMap(Personal::value).or(() -> level);
        }
    }

    /**
     * A person assessed the risk. A level is about the person, so it is recorded once for each case of the plan that its
     * recorder may know of.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param assessmentId the same in the events of all cases
     * @param instrument name and version of the instrument that proposed a level, like {@code esperanza.1}
     * @param nextBy when the risk is assessed again at the latest; nothing ends then
     * @param presumption absent: no presumption was confirmed or rebutted
     * @param presumedLevel the level below which nobody decides while the presumption stands
     * @param result what the instrument proposed
     * @param factors what was found about each factor
     */
    @Published(audience = PROTECTION)
    record RiskAssessed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID assessmentId,
            @OnTimeline AssessmentKind kind,
            @OnTimeline RiskLevel level,
            @OnTimeline LevelChange changed,
            @AtLeast(1) String instrument,
            @OnTimeline Instant nextBy,
            @OnTimeline Optional<PresumptionAnswer> presumption,
            Optional<RiskLevel> presumedLevel,
            Personal<Instrument.Result> result,
            Personal<Map<TriageFactor, Presence>> factors,
            Personal<RiskReasons> reasons,
            Optional<Personal<Presumed>> presumed)
            implements PlanEvent {}

    /**
     * A measure that is proposed to those who decide.
     *
     * @param unit the persons or places that it protects; absent: as the party of the plan is
     */
    record ProposedMeasure(MeasureId measureId, MeasureType type, String description, Optional<ProtectedUnit> unit) {

        public ProposedMeasure(MeasureId measureId, MeasureType type, String description) {
            this(measureId, type, description, Optional.empty());
        }
    }

    /** A measure that the person accepted when it was offered, and why it is not proposed. */
    record WishLeftOut(MeasureId offeredId, String why) {}

    /**
     * Somebody prepared a matter for those who decide: what is proposed, and which wish of the person is left out.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param body the code of the body that decides, by the profile
     * @param assessmentId the assessment of the risk on which it rests
     * @param measures what is proposed; a measure that was offered keeps its id
     * @param preparedBy pseudonym of the person who prepared it; another one decides
     * @param changeId the change of the measure that is to be decided, if the matter is about one
     */
    @Published(audience = PROTECTION)
    record MatterPrepared(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            DecisionId decisionId,
            @OnTimeline MatterKind about,
            @AtLeast(1) String body,
            UUID assessmentId,
            @AtLeast(1) List<MeasureId> measures,
            @AtLeast(1) String preparedBy,
            Optional<UUID> changeId,
            Personal<List<ProposedMeasure>> proposal,
            Optional<Personal<List<WishLeftOut>>> leftOut)
            implements PlanEvent {}

    /**
     * An urgent measure was decided; the beneficiary has yet to accept or refuse it.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param holder pseudonym of the person who decided it, and who answers for its delivery until it is reassigned
     * @param withoutConsent the reason for deciding although the consent behind the case was refused or withdrawn
     */
    @Published(audience = PROTECTION)
    record UrgentMeasureDecided(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @AtLeast(1) String holder,
            Personal<MeasureType> type,
            Personal<String> description,
            Personal<String> reasons,
            Optional<Personal<String>> withoutConsent)
            implements PlanEvent, MeasureDecision {}

    /**
     * The party was recognised as another one, whose plan goes on for both.
     *
     * @param into the plan that goes on for both
     */
    @Published(by = SYSTEM)
    record PlanJoined(PlanId planId, PartyRef party, PlanId into, CaseId caseId) implements PlanEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party, into.party());
        }
    }

    /**
     * The recognition was undone: this plan goes on by itself, with everything it had and learnt.
     *
     * @param parties the parties that the other plan protected under its name because of the join
     * @param from the plan into which it had been joined
     */
    @Published(by = SYSTEM)
    record PlanSeparated(PlanId planId, List<PartyRef> parties, PlanId from, CaseId caseId) implements PlanEvent {}

    /**
     * These parties have plans of their own again, so this plan stops protecting them. Its incidents and measures stay
     * as they are, because only a person can tell which party each belongs to.
     *
     * @param parties those that the plan still protects
     * @param from the plan that had been joined into this one and goes on by itself
     * @param apart those that the other plan protects by itself
     * @param measures the measures decided on this plan so far, which a person has to review
     * @param into the plan that has to set these parties apart too, if this plan was joined into it
     * @param separationId id of the review that a person has to record; absent in the oldest events
     */
    @Published(by = SYSTEM)
    @IsMoment(LegalMoment.PARTIES_SET_APART)
    record PartiesSetApart(
            PlanId planId,
            List<PartyRef> parties,
            PlanId from,
            List<PartyRef> apart,
            CaseId caseId,
            List<MeasureId> measures,
            Optional<PlanId> into,
            Optional<UUID> separationId)
            implements PlanEvent, IsMoment.Sometimes {

        @Override
        public boolean is(LegalMoment moment) {
            return toBeReviewed().isPresent();
        }

        /** The review that is due; empty if the plan has no measures that could belong to the parties set apart. */
        Optional<UUID> toBeReviewed() {
            return separationId.filter(_ -> !measures.isEmpty());
        }
    }

    /**
     * A person reviewed which party each measure belongs to, after parties were set apart, and stated the result.
     *
     * @param separationId the review that was done
     */
    @Published(audience = PROTECTION)
    @IsMoment(LegalMoment.SEPARATION_REVIEWED)
    record SeparationReviewed(
            PlanId planId, List<PartyRef> parties, CaseId caseId, UUID separationId, Personal<String> reasons)
            implements PlanEvent {}

    /**
     * A joined plan passes an incident on to the plan it was joined into. Nothing moves: both plans have the incident.
     *
     * @param into the plan into which this plan was joined
     * @param parties the party of the plan, then those whose plans were joined into it
     */
    @Published(by = SYSTEM)
    record IncidentPassedOn(
            PlanId planId,
            PlanId into,
            @AtLeast(1) List<PartyRef> parties,
            @OnTimeline PartyKind kind,
            CaseId caseId,
            ReportId reportId,
            @OnTimeline Instant receivedAt,
            @OnTimeline boolean imminentDanger)
            implements PlanEvent {}

    /**
     * The plan protects another party as well, because it was recognised as the party of this plan.
     *
     * @param included the party that was recognised
     * @param through the plan that was joined into this one and brought the party
     */
    @Published(by = SYSTEM)
    record PartyIncluded(PlanId planId, PartyRef party, PartyRef included, PlanId through, CaseId caseId)
            implements PlanEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party, included);
        }
    }

    /**
     * The consent behind an incident of the plan was given, refused or withdrawn.
     *
     * @param into the plan that has to note it too, if this plan was joined into it
     */
    @Published(by = SYSTEM)
    record ConsentNoted(
            PlanId planId,
            List<PartyRef> parties,
            CaseId caseId,
            ReportId reportId,
            @OnTimeline ConsentState consent,
            Optional<PlanId> into)
            implements PlanEvent {}
}
