package esperanza.runtime.rest.acts;

import java.util.List;

/** How one operation was judged. */
sealed interface Judgement {

    /** The command would be taken, and record these events. */
    record Taken(List<?> events) implements Judgement {}

    /** The command is refused for what the example says. */
    record ForWhatItSays() implements Judgement {}

    /** The command is refused, whatever it says. */
    record Refused(String code) implements Judgement {}

    /**
     * Nobody can tell now.
     *
     * @param failure why: it may pass
     */
    record NotKnown(RuntimeException failure) implements Judgement {}

    /** No role of the caller admits it. */
    record NotTheirs() implements Judgement {}

    /**
     * The thing is not there for the caller.
     *
     * @param orAnother true: what is not there may be something else that the example names
     */
    record NotHere(boolean orAnother) implements Judgement {}

    /** Whether the thing is there for the caller. */
    default boolean isHere() {
        return switch (this) {
            case Taken _, ForWhatItSays _, Refused _ -> true;
            case NotKnown _, NotTheirs _, NotHere _ -> false;
        };
    }
}
