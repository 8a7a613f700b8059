package esperanza.reach.attempt;

import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.Slots;
import java.time.Instant;
import java.util.UUID;

/** How an attempt goes on. */
public sealed interface Route {

    /**
     * The attempt goes this way.
     *
     * @param isLast whether the person has no other way that did not fail
     */
    record By(UUID way, WayKind kind, String address, Slots slots, boolean isLast) implements Route {

        /** Neither address nor code: a line of a log that prints the record shows nobody. */
        @Override
        public String toString() {
            return "By[" + way + ", " + kind + ']';
        }
    }

    /** The attempt asks again in a moment, because it is not known yet whether the message is still owed. */
    record NotYet() implements Route {}

    /** The attempt waits until the person may be reached. */
    record Later(Instant until) implements Route {}

    /**
     * Software may not reach the person: a person does.
     *
     * @param rule the code of what forbids it
     */
    record Refused(String rule) implements Route {}

    /** The attempt goes no way. */
    record Nowhere(Why why) implements Route {}

    /** Why a message is not sent any more. */
    enum Why {
        /** A person answered, or the cause is gone, or it is another person's by now. */
        NOT_OWED,
        /** The person has proven no way. */
        NO_WAY,
        /** Every way of the person failed. */
        ALL_FAILED,
        /** The message would come too late. */
        LATE
    }
}
