package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * When a command is decided, and who gives it. A component of this type is added by the mechanism and never sent.
 *
 * @param now our clock, never the instant that a sender claims
 * @param by the pseudonym of the person who gives the command
 */
public record At(Instant now, String by) {

    public At {
        requireNonNull(now);
        requireNonNull(by);
    }
}
