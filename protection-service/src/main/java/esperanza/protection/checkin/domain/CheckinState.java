package esperanza.protection.checkin.domain;

import java.time.Instant;

/** Whether a person checks in. */
public sealed interface CheckinState {

    /** The person does not check in, or no longer. */
    record None() implements CheckinState {}

    /**
     * The person checks in.
     *
     * @param due by when they check in next
     * @param relays how many check-ins in a row another person said for them
     */
    record Agreed(Concerned of, Rhythm rhythm, Instant due, int relays) implements CheckinState {

        private static final int ENOUGH = 2;

        Agreed until(Instant next) {
            return new Agreed(of, rhythm, next, relays);
        }

        Agreed checkedIn(Instant next, boolean relayed) {
            return new Agreed(of, rhythm, next, relayed ? relays + 1 : 0);
        }

        /** After two relays in a row another one puts nothing off: the term of the person runs on, and somebody calls. */
        Instant after(Instant now, boolean relayed) {
            return relayed && relays >= ENOUGH ? due : rhythm.after(due, now);
        }
    }
}
