package esperanza.protection.plan.rest;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protection.plan.domain.Delivery;
import esperanza.protection.plan.domain.Delivery.Confirmed;
import esperanza.protection.plan.domain.Delivery.Contested;
import esperanza.protection.plan.domain.Delivery.Decided;
import esperanza.protection.plan.domain.Delivery.HandedOver;
import esperanza.protection.plan.domain.MeasureId;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanId;
import esperanza.protection.plan.domain.Voice;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.PartyKind;
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
        List<Separation> separations) {

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
     * @param type absent if it was erased, or cannot be opened now
     */
    public record Measure(
            MeasureId measureId,
            CaseId caseId,
            Optional<MeasureType> type,
            Stage stage,
            Optional<Instant> handedOverAt,
            Optional<Voice> saidBy) {}

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
     * @param deliveries the stage of each measure; a measure that is missing was not handed over
     * @param types the type of each measure, as far as it can be opened
     */
    public static PlanView of(
            Open whole, Set<CaseId> known, Map<MeasureId, Delivery> deliveries, Map<MeasureId, MeasureType> types) {
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
                                m.id(),
                                m.caseId(),
                                Optional.ofNullable(types.get(m.id())),
                                deliveries.getOrDefault(m.id(), new Decided())))
                        .toList(),
                plan.into(),
                plan.separations().byId().entrySet().stream()
                        .map(each ->
                                new Separation(each.getKey(), each.getValue().caseId()))
                        .toList());
    }

    private static Measure measure(MeasureId id, CaseId of, Optional<MeasureType> type, Delivery delivery) {
        return switch (delivery) {
            case Decided _ -> new Measure(id, of, type, Stage.DECIDED, Optional.empty(), Optional.empty());
            case HandedOver handover ->
                new Measure(id, of, type, Stage.HANDED_OVER, Optional.of(handover.at()), Optional.empty());
            case Confirmed(var handover, var by) ->
                new Measure(id, of, type, Stage.CONFIRMED, Optional.of(handover.at()), Optional.of(by));
            case Contested(var handover, var by) ->
                new Measure(id, of, type, Stage.CONTESTED, Optional.of(handover.at()), Optional.of(by));
        };
    }
}
