package esperanza.protection.plan.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.JoinedRiskEvent.*;
import esperanza.protection.plan.domain.PlanEvent.AssessmentKind;
import esperanza.protection.plan.domain.PlanEvent.Presumed;
import esperanza.protection.plan.domain.PlanEvent.PresumptionAnswer;
import esperanza.protection.plan.domain.PlanEvent.ProposedMeasure;
import esperanza.protection.plan.domain.PlanEvent.Route;
import esperanza.protection.plan.domain.PlanEvent.WishLeftOut;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The commands on a plan. */
public sealed interface PlanCommand
        permits PlanCommand.LinkIncident,
                PlanCommand.OpenUrgentRoute,
                PlanCommand.JoinPlan,
                PlanCommand.SeparatePlan,
                PlanCommand.SetPartiesApart,
                PlanCommand.ReviewSeparation,
                PlanCommand.NoteConsent,
                PlanCommand.DecideUrgentMeasure,
                PlanCommand.RouteRequest,
                PlanCommand.AssessRisk,
                PlanCommand.RecordOrder,
                PlanCommand.LiftFloor,
                PlanCommand.CallReview,
                PlanCommand.AnswerReview,
                PlanCommand.TakeOverRisk,
                GrantCommand,
                GapCommand,
                TaskCommand,
                StayCommand,
                AppealCommand,
                GroupCommand,
                PlanCommand.PrepareMatter,
                PlanCommand.PrepareChangeMatter,
                ConversationCommand {

    /**
     * Link a referred case of the party; opens the plan if there is none. Never refused, in whatever state the plan is.
     *
     * @param included the party of the joined plan that passed the incident on, and those included there; empty if the
     *     incident was referred to this plan
     */
    record LinkIncident(
            PartyRef party,
            PartyKind kind,
            CaseId caseId,
            ReportId reportId,
            Instant receivedAt,
            boolean imminentDanger,
            List<PartyRef> included)
            implements PlanCommand {}

    /** Imminent danger was recognised in a case. Never refused: a plan without that incident changes nothing. */
    record OpenUrgentRoute(CaseId caseId) implements PlanCommand {}

    /** The party was merged into the party of {@code into}: join the plan into that one. Never refused. */
    record JoinPlan(PartyRef party, PlanId into, CaseId caseId) implements PlanCommand {}

    /** The merge was undone: the plan leaves {@code from}. Never refused. */
    record SeparatePlan(PartyRef party, PlanId from, CaseId caseId) implements PlanCommand {}

    /**
     * The plan {@code from} goes on for these parties by itself: stop protecting them here. Never refused.
     *
     * @param separationId id of the review of the measures that a person has to record
     */
    record SetPartiesApart(PlanId from, List<PartyRef> apart, CaseId caseId, UUID separationId)
            implements PlanCommand {}

    /** Record that a person reviewed which party each measure belongs to, and the result. */
    record ReviewSeparation(UUID separationId, Personal<String> reasons) implements PlanCommand, OfTheVersionRead {}

    /** Note the current consent behind an incident. Never refused: a plan without that incident notes nothing. */
    record NoteConsent(CaseId caseId, ReportId reportId, ConsentState consent) implements PlanCommand {}

    /** Say on which way the mechanism goes on with what was referred in a case. */
    record RouteRequest(CaseId caseId, Route route) implements PlanCommand, OfTheVersionRead, AfterTheFact {}

    /**
     * Assess the risk of the person. A level below what is proposed, or below the last one, waits for a second person; of
     * both the higher level counts.
     *
     * @param presumption the answer to a presumption that the person carries; empty: none is answered
     * @param rated the opened level of each rating that waits, by its id; one that cannot be opened is no first rating
     */
    record AssessRisk(
            UUID assessmentId,
            At at,
            AssessmentKind kind,
            RiskLevel level,
            Personal<Map<TriageFactor, Presence>> factors,
            Personal<RiskReasons> reasons,
            Optional<SaidPresumption> presumption,
            Map<UUID, RiskLevel> rated)
            implements PlanCommand {

        /** @param level the level of the profile; empty: it has no such presumption */
        public record SaidPresumption(
                PresumptionAnswer answer, Optional<RiskLevel> level, Personal<Presumed> presumed) {}

        /** Where no rating waits, or none was opened. */
        public AssessRisk(
                UUID assessmentId,
                At at,
                AssessmentKind kind,
                RiskLevel level,
                Personal<Map<TriageFactor, Presence>> factors,
                Personal<RiskReasons> reasons) {
            this(assessmentId, at, kind, level, factors, reasons, Optional.empty(), Map.of());
        }

        public AssessRisk rated(Map<UUID, RiskLevel> opened) {
            return new AssessRisk(assessmentId, at, kind, level, factors, reasons, presumption, opened);
        }

        public AssessRisk presumption(Optional<SaidPresumption> said) {
            return new AssessRisk(assessmentId, at, kind, level, factors, reasons, said, rated);
        }

        boolean rebuts() {
            return presumption
                    .filter(said -> said.answer() == PresumptionAnswer.REBUTTED)
                    .isPresent();
        }
    }

    /** Record that a court or the Commission ordered protection. An order is never weighed here. */
    record RecordOrder(
            UUID orderId, CaseId caseId, OrderEvent.Source source, Optional<Instant> until, Personal<String> words)
            implements PlanCommand {}

    /** Say that the cause of a floor has ended. The first person proposes it, and the second one lifts the floor. */
    record LiftFloor(UUID orderId, At at, Personal<String> reasons) implements PlanCommand, OfTheVersionRead {}

    /**
     * Something happened that a level has to be looked at again for. Never refused: without a level nothing is called, and
     * a plan that was joined into another one passes it on, unless it is a threat, which goes with its incident.
     */
    record CallReview(UUID reviewId, CaseId caseId, ReviewEvent.Kind kind) implements PlanCommand {}

    /**
     * Say what follows from what called for a review. Two persons are needed to say that a threat changes nothing.
     *
     * @param ownTasks the tasks that the person who answers sent: alone they are no answer to a threat
     */
    record AnswerReview(UUID reviewId, At at, Set<UUID> ownTasks, ReviewEvent.Outcome outcome, Personal<String> reasons)
            implements PlanCommand {

        public AnswerReview {
            ownTasks = Set.copyOf(ownTasks);
        }
    }

    /** A plan that was joined into this one held the level of the person: hold it here, too. Never refused. */
    record TakeOverRisk(
            PlanId from,
            CaseId caseId,
            Optional<RiskLevel> level,
            Optional<RiskLevel> presumedLevel,
            List<PassedOrder> orders,
            List<PassedReview> reviews)
            implements PlanCommand {}

    /**
     * Prepare a matter for those who decide.
     *
     * @param body the code of the body that decides; empty: the profile has none of this kind
     */
    record PrepareMatter(
            CaseId caseId,
            DecisionId decisionId,
            At at,
            Optional<String> body,
            Personal<List<ProposedMeasure>> proposal,
            Optional<Personal<List<WishLeftOut>>> leftOut)
            implements PlanCommand {}

    /**
     * @param changeId the change of the measure that is to be decided
     * @param refused whether those who decide refused this change already
     * @param body the code of the body that decides; empty: the profile has none of that form
     * @param proposal the measure, and what stays of it
     */
    record PrepareChangeMatter(
            MeasureId measureId,
            UUID changeId,
            boolean refused,
            DecisionId decisionId,
            At at,
            Optional<String> body,
            Personal<List<ProposedMeasure>> proposal)
            implements PlanCommand {}

    /**
     * @param at also tells the person who decides, and answers for the delivery
     * @param withoutConsent the reason for deciding although the consent behind the case was refused or withdrawn
     */
    record DecideUrgentMeasure(
            CaseId caseId,
            MeasureId measureId,
            At at,
            Personal<MeasureType> type,
            Personal<String> description,
            Personal<String> reasons,
            Optional<Personal<String>> withoutConsent)
            implements PlanCommand {}
}
