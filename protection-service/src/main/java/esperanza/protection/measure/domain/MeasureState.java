package esperanza.protection.measure.domain;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A measure after its plan decided it. Each concern is a component of its own.
 *
 * @param reassignedTo pseudonym of the person to whom it was reassigned last; empty: never
 */
public record MeasureState(Delivery delivery, Optional<String> reassignedTo) {

    /** Decided, and not handed over. */
    public static final MeasureState DECIDED = new MeasureState(new Delivery.Decided(), Optional.empty());

    /**
     * The person who answers for the delivery now.
     *
     * @param decidedBy the person who decided the measure
     */
    public String holder(String decidedBy) {
        return reassignedTo.orElse(decidedBy);
    }

    MeasureState delivery(UnaryOperator<Delivery> change) {
        return new MeasureState(change.apply(delivery), reassignedTo);
    }

    MeasureState reassigned(String to) {
        return new MeasureState(delivery, Optional.of(to));
    }
}
