package esperanza.protection.measure.domain;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A measure after its plan decided it. Each concern is a component of its own.
 *
 * @param ratified whether the body said what it holds of a measure that was decided as urgent
 * @param reassignedTo pseudonym of the person to whom it was reassigned last; empty: never
 */
public record MeasureState(Delivery delivery, Optional<String> reassignedTo, Use use, boolean ratified) {

    /** Decided, and not handed over. */
    public static final MeasureState DECIDED =
            new MeasureState(new Delivery.Decided(), Optional.empty(), Use.NEW, false);

    /**
     * The person who answers for the delivery now.
     *
     * @param decidedBy the person who decided the measure
     */
    public String holder(String decidedBy) {
        return reassignedTo.orElse(decidedBy);
    }

    /** Whether the person has the measure now: handed over, not contested, not failed and not given back. */
    public boolean isInHand() {
        return isDelivered() && !use.failed() && !use.returned();
    }

    /** Whether the person lacks it, and did not give it back. */
    public boolean isMissing() {
        return !isInHand() && !use.returned();
    }

    /** Whether a handover is recorded that nobody contests. */
    public boolean isDelivered() {
        return switch (delivery) {
            case Delivery.HandedOver _, Delivery.Confirmed _ -> true;
            case Delivery.Decided _, Delivery.Contested _ -> false;
        };
    }

    MeasureState delivery(UnaryOperator<Delivery> change) {
        return new MeasureState(change.apply(delivery), reassignedTo, use, ratified);
    }

    MeasureState reassigned(String to) {
        return new MeasureState(delivery, Optional.of(to), use, ratified);
    }

    MeasureState use(UnaryOperator<Use> change) {
        return new MeasureState(delivery, reassignedTo, change.apply(use), ratified);
    }

    MeasureState afterTheBody() {
        return new MeasureState(delivery, reassignedTo, use, true);
    }
}
