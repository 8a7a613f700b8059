package esperanza.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Whether the service takes commands. Shut when its log is behind what was published from it, until a person decides. */
@ApplicationScoped
public class Gate {

    private final AtomicReference<Optional<String>> shut = new AtomicReference<>(Optional.empty());

    /** Why no commands are taken, as a code; empty if they are. */
    public Optional<String> shut() {
        return shut.get();
    }

    public void shut(String why) {
        shut.set(Optional.of(why));
    }

    public void open() {
        shut.set(Optional.empty());
    }
}
