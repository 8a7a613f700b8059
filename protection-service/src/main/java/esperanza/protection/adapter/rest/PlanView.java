package esperanza.protection.adapter.rest;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protection.domain.Delivery;
import esperanza.protection.domain.Delivery.Confirmed;
import esperanza.protection.domain.Delivery.Contested;
import esperanza.protection.domain.Delivery.Decided;
import esperanza.protection.domain.Delivery.HandedOver;
import esperanza.protection.domain.MeasureId;
import esperanza.protection.domain.Plan.Open;
import esperanza.protection.domain.PlanId;
import esperanza.protection.domain.Voice;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A plan without personal data, as far as the reader may know of its cases.
 *
 * @param parties the party of the plan, and those recognised as this one
 * @param urgentRoute the cases in which imminent danger was declared
 * @param joinedInto the plan that goes on, if this one was joined into it
 * @param separations after which somebody has to look whose the measures are; told to who may know of all their cases
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

    /** Parties were set apart, and nobody has looked yet whose the measures are. */
    public record Separation(UUID separationId, CaseId caseId) {}

    /**
     * One case of the plan: 1, 2, 3 … of those the reader may know of
     *
     * @param consent where it stands if it was given or taken back after the report
     */
    public record Incident(
            int number, CaseId caseId, ReportId reportId, Instant receivedAt, Optional<ConsentState> consent) {}

    /** How far a measure got; what it consists of is sealed. */
    public record Measure(
            MeasureId measureId, CaseId caseId, Stage stage, Optional<Instant> handedOverAt, Optional<Voice> saidBy) {}

    /** Decided, handed over, confirmed: each said by somebody else. */
    public enum Stage {
        DECIDED,
        HANDED_OVER,
        CONFIRMED,
        CONTESTED
    }

    public static PlanView of(Open whole, Set<CaseId> known, Optional<PlanId> joinedInto) {
        Open plan = whole.only(known);
        return new PlanView(
                plan.id(),
                plan.kind(),
                plan.parties(known),
                plan.incidents().values().stream()
                        .map(i -> new Incident(i.number(), i.caseId(), i.reportId(), i.receivedAt(), i.consent()))
                        .toList(),
                plan.incidents().values().stream()
                        .filter(each -> each.urgent())
                        .map(each -> each.caseId())
                        .toList(),
                plan.measures().values().stream()
                        .map(m -> measure(m.id(), m.caseId(), m.delivery()))
                        .toList(),
                joinedInto,
                plan.separations().entrySet().stream()
                        .map(each ->
                                new Separation(each.getKey(), each.getValue().caseId()))
                        .toList());
    }

    private static Measure measure(MeasureId id, CaseId of, Delivery delivery) {
        return switch (delivery) {
            case Decided _ -> new Measure(id, of, Stage.DECIDED, Optional.empty(), Optional.empty());
            case HandedOver handover ->
                new Measure(id, of, Stage.HANDED_OVER, Optional.of(handover.at()), Optional.empty());
            case Confirmed(var handover, var by) ->
                new Measure(id, of, Stage.CONFIRMED, Optional.of(handover.at()), Optional.of(by));
            case Contested(var handover, var by) ->
                new Measure(id, of, Stage.CONTESTED, Optional.of(handover.at()), Optional.of(by));
        };
    }
}
