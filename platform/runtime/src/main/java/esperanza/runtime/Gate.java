package esperanza.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether the log takes what this service itself decides. Shut from the start until the log was compared with what was
 * published from it; shut again if it is behind that, until a person decides. If there is nothing to compare with, because
 * Kafka is away, it opens all the same: a report that is turned away can cost a life.
 */
@ApplicationScoped
public class Gate {

    private static final String NOT_COMPARED = "log-not-compared";

    private final AtomicReference<Optional<String>> shut = new AtomicReference<>(Optional.of(NOT_COMPARED));

    /** Why nothing is appended, as a code; empty if it is. */
    public Optional<String> shut() {
        return shut.get();
    }

    public void shut(String why) {
        shut.set(Optional.of(why));
    }

    public void open() {
        shut.set(Optional.empty());
    }

    /** Nothing can be compared now. What was found before stands. */
    public void openIfNotCompared() {
        shut.updateAndGet(why -> why.filter(code -> !code.equals(NOT_COMPARED)));
    }

    /** Whether it was decided at all. */
    public boolean isDecided() {
        return shut.get().filter(NOT_COMPARED::equals).isEmpty();
    }
}
