package esperanza.protection.plan.rest;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protection.measure.domain.Delivery.Confirmed;
import esperanza.protection.measure.domain.Delivery.Contested;
import esperanza.protection.measure.domain.Delivery.Decided;
import esperanza.protection.measure.domain.Delivery.HandedOver;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.measure.domain.Voice;
import esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer;
import esperanza.protection.plan.domain.Floors;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanEvent.AssessmentKind;
import esperanza.protection.plan.domain.PlanEvent.OrderSource;
import esperanza.protection.plan.domain.PlanEvent.ReviewKind;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A plan without personal data, restricted to the cases that the reader may know of.
 *
 * @param parties the party of the plan, and the parties recognised as it
 * @param urgentRoute the cases in which imminent danger was declared
 * @param joinedInto the plan into which this one was joined, and which goes on for both; absent if there is none
 * @param offers what was offered to the person, the oldest first
 * @param riskLevel the level in force: what was decided, and not less than the floors; absent: there is neither
 * @param assessments of the risk, the oldest first
 * @param secondAssessmentAwaited somebody found a lower level, which waits for a second person
 * @param secondAssessmentByAnother the reader found that level, so another person has to assess
 * @param reviews of the level that wait for an answer
 * @param floors what holds the level
 * @param orders that hold the level
 * @param separations pending reviews of whose the measures are; shown to readers who may know of all cases concerned
 */
public record PlanView(
        PlanId planId,
        PartyKind kind,
        List<PartyRef> parties,
        List<Incident> incidents,
        List<CaseId> urgentRoute,
        List<Measure> measures,
        Optional<PlanId> joinedInto,
        List<Separation> separations,
        List<Offer> offers,
        Optional<RiskLevel> riskLevel,
        List<Assessment> assessments,
        boolean secondAssessmentAwaited,
        boolean secondAssessmentByAnother,
        List<Review> reviews,
        List<Floors.Cause> floors,
        List<Order> orders) {

    /** Parties were set apart, and nobody has reviewed yet which party each measure belongs to. */
    public record Separation(UUID separationId, CaseId caseId) {}

    /**
     * One case of the plan.
     *
     * @param number 1, 2, 3 … among the incidents that the reader may know of
     * @param consent the latest consent that was given, refused or withdrawn after the report; absent if there was none
     */
    public record Incident(
            int number, CaseId caseId, ReportId reportId, Instant receivedAt, Optional<ConsentState> consent) {}

    /**
     * A measure and its stage. Its description, reasons and notes are sealed.
     *
     * @param holder pseudonym of the person who answers for its delivery
     * @param type shown to the people who protect; absent if it was erased, or cannot be opened now
     */
    public record Measure(
            MeasureId measureId,
            CaseId caseId,
            String holder,
            Optional<MeasureType> type,
            Stage stage,
            Optional<Instant> handedOverAt,
            Optional<Voice> saidBy) {

        private Measure stageOnly() {
            return new Measure(measureId, caseId, holder, type, stage, Optional.empty(), Optional.empty());
        }

        private Measure at(Stage reached, HandedOver handover, Optional<Voice> by) {
            return new Measure(measureId, caseId, holder, type, reached, Optional.of(handover.at()), by);
        }
    }

    /** The measures that were offered in one conversation. */
    public record Offer(UUID offerId, List<OfferedMeasure> measures) {}

    /**
     * One measure of an offer.
     *
     * @param offeredId the id of the measure in its offer
     * @param type shown to the people who protect; absent if it was erased, or cannot be opened now
     * @param answer absent: the person has not answered
     */
    public record OfferedMeasure(MeasureId offeredId, Optional<MeasureType> type, Optional<OfferedAnswer> answer) {}

    /**
     * Something happened after the level was found, and nobody has said yet what follows.
     *
     * @param noChangeFound somebody found that nothing changes; a second person has to say so too
     */
    public record Review(UUID reviewId, CaseId caseId, ReviewKind kind, boolean noChangeFound) {}

    /**
     * An order that holds the level until two persons lift its floor.
     *
     * @param until the date that the order says
     * @param liftProposed somebody said that its cause has ended; a second person has to say so too
     */
    public record Order(
            UUID orderId, CaseId caseId, OrderSource source, Optional<Instant> until, boolean liftProposed) {}

    /** @param nextBy when the risk is assessed again at the latest; nothing ends then */
    public record Assessment(
            UUID assessmentId, AssessmentKind kind, RiskLevel level, Instant assessedAt, Instant nextBy) {}

    /**
     * Decision, handover and confirmation are separate statements. The confirmation is recorded by another person than
     * the handover.
     */
    public enum Stage {
        DECIDED,
        HANDED_OVER,
        CONFIRMED,
        CONTESTED
    }

    /**
     * The readings beside the plan itself.
     *
     * @param states what became of each measure of known cases
     * @param types the type of each measure, as far as it can be opened
     * @param assessedAt when each assessment was recorded
     * @param reader pseudonym of the person who reads
     */
    public record Seen(
            Map<MeasureId, MeasureState> states,
            Map<MeasureId, MeasureType> types,
            Map<UUID, Instant> assessedAt,
            String reader) {

        public Seen {
            states = Map.copyOf(states);
            types = Map.copyOf(types);
            assessedAt = Map.copyOf(assessedAt);
        }
    }

    public static PlanView of(Open whole, Set<CaseId> known, Seen seen) {
        Open plan = whole.only(known);
        return new PlanView(
                plan.id(),
                plan.kind(),
                plan.parties(known),
                plan.incidents().all().stream()
                        .map(i -> new Incident(i.number(), i.caseId(), i.reportId(), i.receivedAt(), i.consent()))
                        .toList(),
                plan.incidents().all().stream()
                        .filter(each -> each.urgent())
                        .map(each -> each.caseId())
                        .toList(),
                plan.measures().all().stream()
                        .map(m -> measure(
                                m,
                                seen.states().getOrDefault(m.id(), MeasureState.DECIDED),
                                Optional.ofNullable(seen.types().get(m.id()))))
                        .toList(),
                plan.into(),
                plan.separations().byId().entrySet().stream()
                        .map(each ->
                                new Separation(each.getKey(), each.getValue().caseId()))
                        .toList(),
                plan.offers().all().stream()
                        .map(offer -> offer(offer, seen.types()))
                        .toList(),
                Floors.inForce(plan),
                plan.risk().all().stream()
                        .map(each -> new Assessment(
                                each.id(),
                                each.kind(),
                                each.level(),
                                seen.assessedAt().get(each.id()),
                                each.nextBy()))
                        .toList(),
                !plan.risk().waiting().isEmpty(),
                plan.risk().isRatedBy(seen.reader()),
                plan.risk().reviews().open().stream()
                        .map(each -> new Review(
                                each.id(),
                                each.caseId(),
                                each.kind(),
                                each.noChangeBy().isPresent()))
                        .toList(),
                Floors.of(plan),
                plan.risk().orders().holding().stream()
                        .map(each -> new Order(
                                each.id(),
                                each.caseId(),
                                each.source(),
                                each.until(),
                                each.liftProposedBy().isPresent()))
                        .toList());
    }

    private static Offer offer(esperanza.protection.plan.domain.Offer offered, Map<MeasureId, MeasureType> types) {
        return new Offer(
                offered.id(),
                offered.measures().stream()
                        .map(id -> new OfferedMeasure(id, Optional.ofNullable(types.get(id)), offered.answer(id)))
                        .toList());
    }

    /** For readers who see only that protection does something: of each measure the stage alone. */
    PlanView stagesOnly() {
        return new PlanView(
                planId,
                kind,
                parties,
                incidents,
                urgentRoute,
                measures.stream().map(Measure::stageOnly).toList(),
                joinedInto,
                separations,
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                false,
                List.of(),
                List.of(),
                List.of());
    }

    private static Measure measure(
            esperanza.protection.plan.domain.Measure decided, MeasureState state, Optional<MeasureType> type) {
        Measure measure = new Measure(
                decided.id(),
                decided.caseId(),
                state.holder(decided.decidedBy()),
                type,
                Stage.DECIDED,
                Optional.empty(),
                Optional.empty());
        return switch (state.delivery()) {
            case Decided _ -> measure;
            case HandedOver handover -> measure.at(Stage.HANDED_OVER, handover, Optional.empty());
            case Confirmed(var handover, var by) -> measure.at(Stage.CONFIRMED, handover, Optional.of(by));
            case Contested(var handover, var by) -> measure.at(Stage.CONTESTED, handover, Optional.of(by));
        };
    }
}
