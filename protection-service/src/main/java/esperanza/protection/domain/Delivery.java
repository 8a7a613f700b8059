package esperanza.protection.domain;

import java.time.Instant;

/** How far a measure got. Decided, handed over and confirmed are three different things, said by different people. */
public sealed interface Delivery {

    record Decided() implements Delivery {}

    /** @param assertedBy pseudonym */
    record HandedOver(Instant at, String assertedBy) implements Delivery {}

    record Confirmed(HandedOver handover, Voice by) implements Delivery {}

    record Contested(HandedOver handover, Voice by) implements Delivery {}
}
