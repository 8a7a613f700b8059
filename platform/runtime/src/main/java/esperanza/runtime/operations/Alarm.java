package esperanza.runtime.operations;

import java.time.Duration;
import java.util.Optional;

/**
 * A condition of a service that needs a person. While it is raised, the health data name it; its beginning is one line
 * of ERROR. The service goes on: it is ready all the same.
 */
public interface Alarm {

    /** The name in the health data and in the log, in lower-case words with hyphens. */
    String code();

    /** Is asked every ten seconds, and for each look at the health. Answers from memory. */
    boolean isRaised();

    /** How late something is, if the alarm is about that; also while it is not raised. */
    default Optional<Duration> late() {
        return Optional.empty();
    }
}
