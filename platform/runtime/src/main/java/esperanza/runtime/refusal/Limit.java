package esperanza.runtime.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Limits the requests of each sender in a window of time. Counts are kept in this instance's memory only. */
public final class Limit {

    private record Window(Instant begun, long taken) {}

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final String title;
    private final String policy;
    private final long most;
    private final Duration length;

    /**
     * @param title the words to a sender over the limit
     * @param policy the name of the limit
     * @param most how many requests of one sender are taken in a window
     */
    public Limit(InstantSource clock, String title, String policy, long most, Duration length) {
        this.clock = clock;
        this.title = title;
        this.policy = policy;
        this.most = most;
        this.length = length;
    }

    /** Counts a request. Returns the refusal if the sender is over the limit. */
    public Optional<TooMany> count(String sender) {
        return count(sender, 1);
    }

    /** Counts a request that weighs as much as so many. Returns the refusal if the sender is over the limit. */
    public Optional<TooMany> count(String sender, int weight) {
        Instant now = clock.instant();
        Window window = windows.compute(
                sender,
                (who, before) -> before == null || !now.isBefore(before.begun.plus(length))
                        ? new Window(now, weight)
                        : new Window(before.begun, before.taken + weight));
        return window.taken <= most
                ? Optional.empty()
                : Optional.of(
                        new TooMany(title, policy, most, length, Duration.between(now, window.begun.plus(length))));
    }
}
