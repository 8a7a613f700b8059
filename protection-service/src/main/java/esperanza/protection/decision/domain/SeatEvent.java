package esperanza.protection.decision.domain;

import java.util.Optional;

/** The people who fill the seats of a body. Kept, never published: those who decide are a list of targets. */
public sealed interface SeatEvent {

    BodyId bodyId();

    /** Why nobody fills a seat. */
    enum SeatEnd {
        TERM_OVER,
        RESIGNED,
        REMOVED,
        DIED,
        /** The institution or population has named nobody. */
        NOT_NAMED
    }

    /**
     * A person fills a seat from now on. Whoever filled it before does so no longer.
     *
     * @param member pseudonym of the person
     */
    record SeatFilled(BodyId bodyId, String seat, String member) implements SeatEvent {}

    /**
     * Nobody fills the seat any more.
     *
     * @param reason absent in the oldest events
     * @param endedBy pseudonym of the person who recorded it; absent in the oldest events
     */
    record SeatEnded(BodyId bodyId, String seat, Optional<SeatEnd> reason, Optional<String> endedBy)
            implements SeatEvent {}
}
