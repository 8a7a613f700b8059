package esperanza.runtime.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Says whether this service's own log accepts commands.
 * <ul>
 *   <li>Shut from the start, until the log was compared with the topic that was published from it.</li>
 *   <li>Shut with a reason if the log is behind its topic, until a person accepts the gap.</li>
 *   <li>Open although nothing was compared, if Kafka cannot be reached: a report that is turned away can cost a
 *     life.</li>
 * </ul>
 */
@ApplicationScoped
public class Gate {

    private static final String NOT_COMPARED = "log-not-compared";

    private final AtomicReference<Optional<String>> shut = new AtomicReference<>(Optional.of(NOT_COMPARED));

    /** The reason why nothing is appended, as a code. Empty if the gate is open. */
    public Optional<String> shut() {
        return shut.get();
    }

    public void shut(String why) {
        shut.set(Optional.of(why));
    }

    public void open() {
        shut.set(Optional.empty());
    }

    /** Opens the gate if no comparison was made yet. The result of an earlier comparison stays in force. */
    public void openIfNotCompared() {
        shut.updateAndGet(why -> why.filter(code -> !code.equals(NOT_COMPARED)));
    }

    /** False until the log was compared with its topic, or the comparison was given up because Kafka is away. */
    public boolean isDecided() {
        return shut.get().filter(NOT_COMPARED::equals).isEmpty();
    }
}
