package esperanza.runtime.command;

import esperanza.access.Action;
import esperanza.access.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A command that a role of its caller allows. Whether the caller may know of the thing itself is asked by the use case.
 *
 * @param content reads the body; see {@link #body}
 */
public record Asked<T>(Caller caller, Action action, Sent sent, Supplier<T> content) {

    /** The content of a command without a body. */
    public record Nothing() {}

    /**
     * The content of the body, read when it is first needed. Fails with 400 or 422 if it cannot be accepted. A use case
     * that must not tell whether the thing is there reads it after its question for access.
     */
    public T body() {
        return content.get();
    }

    /** The same command, with the instant at which the sender says it happened. */
    public Asked<T> at(Optional<Instant> instant) {
        return new Asked<>(caller, action, sent.at(instant), content);
    }
}
