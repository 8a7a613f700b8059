package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.MeasureRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.plan.domain.MeasureRule.CONTESTED_BY_ANOTHER;
import static esperanza.protection.plan.domain.MeasureRule.HANDED_OVER_ALREADY;
import static esperanza.protection.plan.domain.MeasureRule.NOT_HANDED_OVER;

import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.Delivery.Confirmed;
import esperanza.protection.plan.domain.Delivery.Contested;
import esperanza.protection.plan.domain.Delivery.Decided;
import esperanza.protection.plan.domain.Delivery.HandedOver;
import esperanza.protection.plan.domain.MeasureCommand.ConfirmHandover;
import esperanza.protection.plan.domain.MeasureCommand.ContestHandover;
import esperanza.protection.plan.domain.MeasureCommand.RecordHandover;
import esperanza.protection.plan.domain.MeasureEvent.HandoverConfirmed;
import esperanza.protection.plan.domain.MeasureEvent.HandoverContested;
import esperanza.protection.plan.domain.MeasureEvent.MeasureHandedOver;
import java.util.List;

/**
 * The rules from the decision of a measure to its confirmed delivery. The authority records the handover; the other
 * side confirms or contests it, and another person than the one who recorded the handover records the confirmation.
 *
 * <p>The plan decides which measures there are. A measure without events is one that was decided and not handed over.
 */
public final class MeasureDecider implements Decider<MeasureCommand, Delivery, MeasureEvent> {

    private record Step(Delivery delivery, MeasureCommand command) {}

    @Override
    public Delivery initial() {
        return new Decided();
    }

    @Override
    public List<MeasureEvent> decide(Delivery delivery, MeasureCommand command) {
        return switch (new Step(delivery, command)) {
            case Step(Decided _, RecordHandover handover) -> List.of(handedOver(handover));
            case Step(Contested _, RecordHandover handover) -> List.of(handedOver(handover));
            case Step(HandedOver was, RecordHandover again) when was.at().equals(again.handedOverAt()) -> List.of();
            case Step(Confirmed was, RecordHandover again)
            when was.handover().at().equals(again.handedOverAt()) -> List.of();
            case Step(Delivery _, RecordHandover _) -> throw new RuleViolation(HANDED_OVER_ALREADY);

            case Step(Decided _, MeasureCommand _) -> throw new RuleViolation(NOT_HANDED_OVER);

            case Step(Confirmed _, ConfirmHandover _) -> List.of();
            case Step(HandedOver handover, ConfirmHandover confirm) -> List.of(confirmed(handover, confirm));
            case Step(Contested contested, ConfirmHandover confirm)
            when contested.by() == confirm.by() -> List.of(confirmed(contested.handover(), confirm));
            case Step(Contested _, ConfirmHandover _) -> throw new RuleViolation(CONTESTED_BY_ANOTHER);

            case Step(Contested _, ContestHandover _) -> List.of();
            case Step(Delivery _, ContestHandover contest) -> List.of(contested(contest));
        };
    }

    @Override
    public Delivery evolve(Delivery before, MeasureEvent event) {
        return switch (event) {
            case MeasureHandedOver said -> new HandedOver(said.handedOverAt(), said.assertedBy());
            case HandoverConfirmed said -> new Confirmed(handover(before), said.by());
            case HandoverContested said -> new Contested(handover(before), said.by());
        };
    }

    private static MeasureEvent handedOver(RecordHandover handover) {
        DecidedMeasure of = handover.measure();
        return new MeasureHandedOver(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.measureId(),
                handover.handedOverAt(),
                handover.person(),
                handover.note());
    }

    private static MeasureEvent confirmed(HandedOver handover, ConfirmHandover confirm) {
        if (confirm.person().equals(handover.assertedBy())) {
            throw new RuleViolation(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        }
        DecidedMeasure of = confirm.measure();
        return new HandoverConfirmed(
                of.planId(), of.parties(), of.caseId(), of.measureId(), confirm.by(), confirm.note());
    }

    private static MeasureEvent contested(ContestHandover contest) {
        DecidedMeasure of = contest.measure();
        return new HandoverContested(
                of.planId(), of.parties(), of.caseId(), of.measureId(), contest.by(), contest.note());
    }

    private static HandedOver handover(Delivery before) {
        return switch (before) {
            case HandedOver handover -> handover;
            case Confirmed confirmed -> confirmed.handover();
            case Contested contested -> contested.handover();
            case Decided _ -> throw new IllegalStateException("a handover was judged before it was recorded");
        };
    }
}
