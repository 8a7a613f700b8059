package esperanza.protection.measure.domain;

import static esperanza.protection.measure.domain.ChangeRule.MEASURE_ENDED;
import static esperanza.protection.measure.domain.MeasureRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.measure.domain.MeasureRule.CONTESTED_BY_ANOTHER;
import static esperanza.protection.measure.domain.MeasureRule.HANDED_OVER_ALREADY;
import static esperanza.protection.measure.domain.MeasureRule.MEASURE_DECLINED;
import static esperanza.protection.measure.domain.MeasureRule.MEASURE_NOT_ACCEPTED;
import static esperanza.protection.measure.domain.MeasureRule.NOT_HANDED_OVER;
import static esperanza.protection.measure.domain.MeasureRule.NOT_URGENT;
import static esperanza.protection.measure.domain.MeasureRule.NO_SUCH_MEASURE;
import static esperanza.protection.measure.domain.MeasureRule.RATIFIED_ALREADY;
import static esperanza.protection.measure.domain.MeasureRule.RATIFIED_BY_THE_SAME;

import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.protection.measure.domain.ChangeCommand.AppealChange;
import esperanza.protection.measure.domain.Delivery.Confirmed;
import esperanza.protection.measure.domain.Delivery.Contested;
import esperanza.protection.measure.domain.Delivery.Decided;
import esperanza.protection.measure.domain.Delivery.HandedOver;
import esperanza.protection.measure.domain.MeasureCommand.*;
import esperanza.protection.measure.domain.MeasureEvent.*;
import java.util.List;
import java.util.Optional;

/**
 * The rules from the decision of a measure to its confirmed delivery. The authority records the handover; the other
 * side confirms or contests it. The person who recorded the handover does not record the confirmation, and neither does
 * the person who answers for the measure now. An obstacle is recorded until the handover is confirmed, and moves no
 * stage. A measure that has ended takes no command but an appeal.
 *
 * <p>The plan decides which measures there are. A measure without events is one that was decided and not handed over.
 */
public final class MeasureDecider implements Decider<MeasureCommand, MeasureState, MeasureEvent> {

    private record Step(Delivery delivery, MeasureCommand command) {}

    private final Optional<DecidedMeasure> decided;

    /** @param decided the measure as its plan knows it now; empty: no plan decided it, so it refuses every command */
    public MeasureDecider(Optional<DecidedMeasure> decided) {
        this.decided = decided;
    }

    @Override
    public MeasureState initial() {
        return MeasureState.DECIDED;
    }

    @Override
    public List<MeasureEvent> decide(MeasureState state, MeasureCommand command) {
        DecidedMeasure of = decided.orElseThrow(() -> new RuleViolation(NO_SUCH_MEASURE));
        if (state.isEnded() && !(command instanceof AppealChange)) {
            throw new RuleViolation(MEASURE_ENDED);
        }
        return switch (new Step(state.delivery(), command)) {
            case Step(Delivery _, ChangeCommand change) -> Changing.recorded(of, state, change);
            case Step(Delivery _, MisuseCommand misuse) -> Misusing.recorded(of, state, misuse);
            case Step(Delivery _, ReassignMeasure reassign) -> reassigned(of, state, reassign);
            case Step(Delivery _, RatifyMeasure ratify) -> ratified(of, state, ratify);
            case Step(Delivery _, UseCommand said) -> Using.recorded(of, state, said);

            case Step(Confirmed _, ReportObstacle _) -> throw new RuleViolation(HANDED_OVER_ALREADY);
            case Step(Delivery _, ReportObstacle report) -> List.of(obstacle(of, report));

            case Step(Decided _, RecordHandover handover) -> List.of(handedOver(of, handover));
            case Step(Contested _, RecordHandover handover) -> List.of(handedOver(of, handover));
            case Step(HandedOver was, RecordHandover again) when was.at().equals(again.handedOverAt()) -> List.of();
            case Step(Confirmed was, RecordHandover again)
            when was.handover().at().equals(again.handedOverAt()) -> List.of();
            case Step(Delivery _, RecordHandover _) -> throw new RuleViolation(HANDED_OVER_ALREADY);

            case Step(Decided _, MeasureCommand _) -> throw new RuleViolation(NOT_HANDED_OVER);

            case Step(Confirmed _, ConfirmHandover _) -> List.of();
            case Step(HandedOver handover, ConfirmHandover confirm) -> List.of(confirmed(of, state, handover, confirm));
            case Step(Contested contested, ConfirmHandover confirm)
            when contested.by() == confirm.by() -> List.of(confirmed(of, state, contested.handover(), confirm));
            case Step(Contested _, ConfirmHandover _) -> throw new RuleViolation(CONTESTED_BY_ANOTHER);

            case Step(Contested _, ContestHandover _) -> List.of();
            case Step(Delivery _, ContestHandover contest) -> List.of(contested(of, contest));
        };
    }

    @Override
    public MeasureState evolve(MeasureState state, MeasureEvent event) {
        return switch (event) {
            case MeasureHandedOver said ->
                state.delivery(_ -> new HandedOver(said.handedOverAt(), said.assertedBy()))
                        .use(Use::handedOverAgain);
            case HandoverConfirmed said -> state.delivery(before -> new Confirmed(handover(before), said.by()));
            case HandoverContested said -> state.delivery(before -> new Contested(handover(before), said.by()));
            case MeasureReassigned news -> state.reassigned(news.holder());
            case ObstacleReported _ -> state;
            case EmergencyRatified _ -> state.afterTheBody();
            case UseEvent news -> state.use(use -> use.after(news));
            case ChangeEvent news -> state.after(news);
            case MisuseEvent news -> state.after(news);
        };
    }

    private static List<MeasureEvent> reassigned(DecidedMeasure of, MeasureState state, ReassignMeasure reassign) {
        String holder = state.holder(of.decidedBy());
        return holder.equals(reassign.to())
                ? List.of()
                : List.of(new MeasureReassigned(
                        of.planId(),
                        of.parties(),
                        of.caseId(),
                        of.measureId(),
                        holder,
                        reassign.to(),
                        reassign.reasons()));
    }

    /** The measure goes on whatever the body says: what is not ratified is taken away like every other measure. */
    private static List<MeasureEvent> ratified(DecidedMeasure of, MeasureState state, RatifyMeasure ratify) {
        if (of.granted()) {
            throw new RuleViolation(NOT_URGENT);
        }
        if (state.ratified()) {
            throw new RuleViolation(RATIFIED_ALREADY);
        }
        if (of.decidedBy().equals(ratify.at().by())) {
            throw new RuleViolation(RATIFIED_BY_THE_SAME);
        }
        return List.of(new EmergencyRatified(
                of.planId(), of.parties(), of.caseId(), of.measureId(), ratify.outcome(), ratify.reasons()));
    }

    private static MeasureEvent obstacle(DecidedMeasure of, ReportObstacle report) {
        return new ObstacleReported(of.planId(), of.parties(), of.caseId(), of.measureId(), report.description());
    }

    /** Nothing is handed over against the will of the person; what is urgent does not wait for the answer. */
    private static MeasureEvent handedOver(DecidedMeasure of, RecordHandover handover) {
        if (of.isDeclined(handover.at().now())) {
            throw new RuleViolation(MEASURE_DECLINED);
        }
        if (of.granted() && of.answer().isEmpty()) {
            throw new RuleViolation(MEASURE_NOT_ACCEPTED);
        }
        return new MeasureHandedOver(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.measureId(),
                handover.handedOverAt(),
                handover.at().by(),
                granted(of),
                handover.note());
    }

    private static MeasureEvent confirmed(
            DecidedMeasure of, MeasureState state, HandedOver handover, ConfirmHandover confirm) {
        List<String> ownCause = List.of(handover.assertedBy(), state.holder(of.decidedBy()));
        if (ownCause.contains(confirm.at().by())) {
            throw new RuleViolation(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        }
        return new HandoverConfirmed(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.measureId(),
                confirm.by(),
                granted(of),
                of.reviewBy(),
                confirm.note());
    }

    private static MeasureEvent contested(DecidedMeasure of, ContestHandover contest) {
        return new HandoverContested(
                of.planId(), of.parties(), of.caseId(), of.measureId(), contest.by(), granted(of), contest.note());
    }

    /** A mark that is false is left out of the event. */
    private static Optional<Boolean> granted(DecidedMeasure of) {
        return of.granted() ? Optional.of(true) : Optional.empty();
    }

    static HandedOver handover(Delivery before) {
        return switch (before) {
            case HandedOver handover -> handover;
            case Confirmed confirmed -> confirmed.handover();
            case Contested contested -> contested.handover();
            case Decided _ -> throw new IllegalStateException("a handover was judged before it was recorded");
        };
    }
}
