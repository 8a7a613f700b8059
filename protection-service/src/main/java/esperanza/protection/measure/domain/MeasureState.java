package esperanza.protection.measure.domain;

import esperanza.protection.measure.domain.ChangeEvent.*;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A measure after its plan decided it. Each concern is a component of its own.
 *
 * @param ratified whether the body said what it holds of a measure that was decided as urgent
 * @param reassignedTo pseudonym of the person to whom it was reassigned last; empty: never
 * @param change the last proposal to take it away; empty: there was none
 * @param takenAway what was taken away of it; empty: nothing
 * @param misuse the last alleged misuse; empty: there was none
 */
public record MeasureState(
        Delivery delivery,
        Optional<String> reassignedTo,
        Use use,
        boolean ratified,
        Optional<Change> change,
        Optional<TakenAway> takenAway,
        Optional<Misuse> misuse) {

    /** Decided, and not handed over. */
    public static final MeasureState DECIDED = new MeasureState(
            new Delivery.Decided(),
            Optional.empty(),
            Use.NEW,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * The person who answers for the delivery now.
     *
     * @param decidedBy the person who decided the measure
     */
    public String holder(String decidedBy) {
        return reassignedTo.orElse(decidedBy);
    }

    /** Whether the person has the measure now: handed over, not contested, not failed, not given back, not ended. */
    public boolean isInHand() {
        return isDelivered() && !use.failed() && !use.returned() && !isEnded();
    }

    /** Whether the person lacks it, although they did not give it back and nobody took it away. */
    public boolean isMissing() {
        return !isInHand() && !use.returned() && !isEnded() && !isSuspended();
    }

    public boolean isEnded() {
        return takenAway.filter(TakenAway::isEnd).isPresent();
    }

    private boolean isSuspended() {
        return takenAway.filter(TakenAway.SUSPENDED::equals).isPresent();
    }

    /** Whether a handover is recorded that nobody contests. */
    public boolean isDelivered() {
        return switch (delivery) {
            case Delivery.HandedOver _, Delivery.Confirmed _ -> true;
            case Delivery.Decided _, Delivery.Contested _ -> false;
        };
    }

    /** A measure that rested rests no more once it is handed over again. */
    MeasureState delivery(UnaryOperator<Delivery> step) {
        return new MeasureState(
                step.apply(delivery),
                reassignedTo,
                use,
                ratified,
                change,
                takenAway.filter(what -> what != TakenAway.SUSPENDED),
                misuse);
    }

    MeasureState reassigned(String to) {
        return new MeasureState(delivery, Optional.of(to), use, ratified, change, takenAway, misuse);
    }

    MeasureState use(UnaryOperator<Use> step) {
        return new MeasureState(delivery, reassignedTo, step.apply(use), ratified, change, takenAway, misuse);
    }

    MeasureState after(ChangeEvent event) {
        return switch (event) {
            case ChangeProposed news -> changing(Optional.of(Change.proposed(news)));
            case BeneficiaryHeard news -> changing(change.map(each -> each.heard(news.how())));
            case ChangeTold news -> changing(change.map(each -> each.told(news)));
            case ChangeAnswered news -> changing(change.map(each -> each.answered(news)));
            case ChangeAppealed news -> changing(change.map(each -> each.appealed(news.appealId())));
            case ChangeDropped _ -> changing(change.map(each -> each.now(Change.Stage.DROPPED)));
            case MeasureReduced news -> taken(reduced(news.to()));
            case MeasureEnded _ -> taken(TakenAway.ENDED);
            case MeasureEndImposed _ -> taken(TakenAway.IMPOSED);
        };
    }

    private static TakenAway reduced(ChangeTo to) {
        return to == ChangeTo.SUSPENDED ? TakenAway.SUSPENDED : TakenAway.REDUCED;
    }

    private MeasureState changing(Optional<Change> now) {
        return new MeasureState(delivery, reassignedTo, use, ratified, now, takenAway, misuse);
    }

    private MeasureState taken(TakenAway what) {
        return new MeasureState(
                what == TakenAway.SUSPENDED ? new Delivery.Decided() : delivery,
                reassignedTo,
                use,
                ratified,
                change.map(each -> each.isOpen() ? each.now(Change.Stage.CARRIED_OUT) : each),
                Optional.of(what),
                misuse);
    }

    MeasureState after(MisuseEvent event) {
        return new MeasureState(delivery, reassignedTo, use, ratified, change, takenAway, Misuse.after(misuse, event));
    }

    MeasureState afterTheBody() {
        return new MeasureState(delivery, reassignedTo, use, true, change, takenAway, misuse);
    }
}
