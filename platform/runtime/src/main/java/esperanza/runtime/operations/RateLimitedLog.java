package esperanza.runtime.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Logs a repeated condition at most once a minute; metrics count each occurrence. */
public final class RateLimitedLog {

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Consumer<String> saying;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    public RateLimitedLog(InstantSource clock, Consumer<String> saying) {
        this.clock = clock;
        this.saying = saying;
    }

    public void say(String what) {
        Instant now = clock.instant();
        Instant due = next.get();
        if (!now.isBefore(due) && next.compareAndSet(due, now.plus(BETWEEN))) {
            saying.accept(what);
        }
    }
}
