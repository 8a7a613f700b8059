package esperanza.protection.measure.domain;

import java.time.Instant;

/**
 * The stage of a measure. Decision, handover and confirmation are separate facts; another person records the
 * confirmation than recorded the handover.
 */
public sealed interface Delivery {

    record Decided() implements Delivery {}

    /** @param assertedBy pseudonym of the person who recorded the handover */
    record HandedOver(Instant at, String assertedBy) implements Delivery {}

    record Confirmed(HandedOver handover, Voice by) implements Delivery {}

    record Contested(HandedOver handover, Voice by) implements Delivery {}
}
