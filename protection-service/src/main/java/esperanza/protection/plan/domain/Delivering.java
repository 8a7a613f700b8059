package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.PlanRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.plan.domain.PlanRule.CONTESTED_BY_ANOTHER;
import static esperanza.protection.plan.domain.PlanRule.HANDED_OVER_ALREADY;
import static esperanza.protection.plan.domain.PlanRule.NOT_HANDED_OVER;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_MEASURE;

import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.Delivery.Confirmed;
import esperanza.protection.plan.domain.Delivery.Contested;
import esperanza.protection.plan.domain.Delivery.Decided;
import esperanza.protection.plan.domain.Delivery.HandedOver;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanCommand.ConfirmHandover;
import esperanza.protection.plan.domain.PlanCommand.ContestHandover;
import esperanza.protection.plan.domain.PlanCommand.OfMeasure;
import esperanza.protection.plan.domain.PlanCommand.RecordHandover;
import esperanza.protection.plan.domain.PlanEvent.HandoverConfirmed;
import esperanza.protection.plan.domain.PlanEvent.HandoverContested;
import esperanza.protection.plan.domain.PlanEvent.MeasureHandedOver;
import java.util.List;

/**
 * The rules from the decision of a measure to its confirmed delivery. The authority records the handover; the other
 * side confirms or contests it, and another person than the one who recorded the handover records the confirmation.
 */
final class Delivering {

    private record Step(Delivery delivery, OfMeasure command) {}

    private Delivering() {}

    static List<PlanEvent> decide(Open plan, OfMeasure command) {
        Measure measure = plan.measures().of(command.measureId()).orElseThrow(() -> new RuleViolation(NO_SUCH_MEASURE));
        return switch (new Step(measure.delivery(), command)) {
            case Step(Decided _, RecordHandover handover) -> List.of(handedOver(plan, measure, handover));
            case Step(Contested _, RecordHandover handover) -> List.of(handedOver(plan, measure, handover));
            case Step(HandedOver was, RecordHandover again) when was.at().equals(again.handedOverAt()) -> List.of();
            case Step(Confirmed was, RecordHandover again)
            when was.handover().at().equals(again.handedOverAt()) -> List.of();
            case Step(Delivery _, RecordHandover _) -> throw new RuleViolation(HANDED_OVER_ALREADY);

            case Step(Decided _, OfMeasure _) -> throw new RuleViolation(NOT_HANDED_OVER);

            case Step(Confirmed _, ConfirmHandover _) -> List.of();
            case Step(HandedOver handover, ConfirmHandover confirm) ->
                List.of(confirmed(plan, measure, handover, confirm));
            case Step(Contested contested, ConfirmHandover confirm)
            when contested.by() == confirm.by() -> List.of(confirmed(plan, measure, contested.handover(), confirm));
            case Step(Contested _, ConfirmHandover _) -> throw new RuleViolation(CONTESTED_BY_ANOTHER);

            case Step(Contested _, ContestHandover _) -> List.of();
            case Step(Delivery _, ContestHandover contest) ->
                List.of(new HandoverContested(
                        plan.id(), plan.parties(), measure.caseId(), measure.id(), contest.by(), contest.note()));
        };
    }

    private static PlanEvent handedOver(Open plan, Measure measure, RecordHandover handover) {
        return new MeasureHandedOver(
                plan.id(),
                plan.parties(),
                measure.caseId(),
                measure.id(),
                handover.handedOverAt(),
                handover.person(),
                handover.note());
    }

    private static PlanEvent confirmed(Open plan, Measure measure, HandedOver handover, ConfirmHandover confirm) {
        if (confirm.person().equals(handover.assertedBy())) {
            throw new RuleViolation(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        }
        return new HandoverConfirmed(
                plan.id(), plan.parties(), measure.caseId(), measure.id(), confirm.by(), confirm.note());
    }
}
