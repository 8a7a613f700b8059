package esperanza.runtime.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether each source has published, since Kafka answers again, everything that it committed before. A source sets a new
 * mark each time when all is published. The second mark after the first look was drawn after that look.
 *
 * <p>A source that sets no mark counts as back when Kafka has answered for {@code silence}: a service that stopped takes
 * no commands, and the others go on without it.
 */
final class SourcesBack {

    private static final int MARKS = 3;

    private final Duration silence;
    private final Map<String, Set<Optional<String>>> seen = new HashMap<>();
    private Optional<Instant> since = Optional.empty();
    private boolean back;

    SourcesBack(Duration silence) {
        this.silence = silence;
    }

    /** Kafka did not answer. */
    void broken() {
        since = Optional.empty();
        seen.clear();
        back = false;
    }

    /** The first look at which Kafka answered; empty: it does not. */
    Optional<Instant> since() {
        return since;
    }

    boolean areBack() {
        return back;
    }

    /** @param marks of each topic, as they are now */
    void look(Map<String, Optional<String>> marks, Instant now) {
        Instant first = since.orElse(now);
        since = Optional.of(first);
        marks.forEach((topic, mark) ->
                seen.computeIfAbsent(topic, of -> new HashSet<>()).add(mark));
        back = !now.isBefore(first.plus(silence)) || seen.values().stream().allMatch(each -> each.size() >= MARKS);
    }
}
