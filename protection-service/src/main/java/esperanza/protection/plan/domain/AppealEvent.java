package esperanza.protection.plan.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsVoice;
import esperanza.protection.measure.domain.PlanId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The life of an appeal of the person, until somebody decides it, and what a court says. */
public sealed interface AppealEvent extends PlanEvent {

    /** The thing that the person appeals against. */
    enum AppealAgainst {
        LEVEL,
        DENIAL,
        /** A measure is taken away from them. */
        CHANGE,
        DELAY,
        QUALITY,
        /** A request was not taken up. */
        NOT_ACCEPTED
    }

    enum AppealOutcome {
        GRANTED,
        PARTLY,
        REFUSED
    }

    /** The kind of proceedings in which a court ruled. */
    enum RulingKind {
        TUTELA,
        AMPARO,
        OTHER
    }

    /**
     * The person appealed. An appeal against a change is lodged by itself, because what the person said of the change is
     * its appeal.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param changeId the change that it is about, if it is about one
     * @param decisionId the decision that it is about, if it is about one
     * @param by the side that said so
     * @param urgent true: the person is in danger while it waits
     * @param late true: the person could no longer appeal, as they were told; it is decided all the same
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, SYSTEM, EXTERNAL})
    record AppealLodged(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID appealId,
            @OnTimeline AppealAgainst against,
            Optional<MeasureId> measureId,
            Optional<UUID> changeId,
            Optional<UUID> decisionId,
            @OnTimeline PersonsVoice by,
            @OnTimeline Optional<Boolean> urgent,
            @OnTimeline Optional<Boolean> late,
            Optional<Personal<String>> words)
            implements AppealEvent {}

    /**
     * The person took the appeal back.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param by the side that said so
     */
    @Published(audience = PROTECTION)
    record AppealWithdrawn(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID appealId,
            @OnTimeline PersonsVoice by,
            Optional<Personal<String>> words)
            implements AppealEvent {}

    /**
     * Another analyst assesses the risk for the appeal.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param assessor pseudonym of a person who has assessed nothing of this plan
     */
    @Published(audience = PROTECTION)
    record SecondAssessorAssigned(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID appealId,
            @AtLeast(1) String assessor)
            implements AppealEvent {}

    /**
     * Those who decide the appeal ordered a study by people from outside the mechanism.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param words the question, and who is asked
     */
    @Published(audience = PROTECTION)
    record IndependentStudyOrdered(
            PlanId planId, @AtLeast(1) List<PartyRef> parties, CaseId caseId, UUID appealId, Personal<String> words)
            implements AppealEvent {}

    /**
     * The study of people from outside the mechanism is there.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param words what it finds
     */
    @Published(audience = PROTECTION)
    record IndependentStudyReceived(
            PlanId planId, @AtLeast(1) List<PartyRef> parties, CaseId caseId, UUID appealId, Personal<String> words)
            implements AppealEvent {}

    /**
     * Somebody else than those who decided before decided the appeal. Refused, it holds nothing any more.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param words the reasons
     */
    @Published(audience = PROTECTION)
    record AppealResolved(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID appealId,
            @OnTimeline AppealOutcome outcome,
            Personal<String> words)
            implements AppealEvent {}

    /**
     * A court ruled about the protection of the person.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param outcome what it says to the person's claim
     * @param factId the fact of the proceedings, if it is on file
     * @param words number and text of the ruling
     */
    @Published(audience = PROTECTION)
    record CourtRuled(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID rulingId,
            @OnTimeline RulingKind kind,
            @OnTimeline AppealOutcome outcome,
            Optional<UUID> factId,
            Personal<String> words)
            implements AppealEvent {}
}
