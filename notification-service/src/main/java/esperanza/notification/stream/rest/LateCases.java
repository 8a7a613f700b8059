package esperanza.notification.stream.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import esperanza.kernel.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Cases whose report has not come. Each case is waited for once, from the instant at which this instance first meets
 * it.
 *
 * <ul>
 * <li>The recording time of its events does not count: all of them may have been held up elsewhere.
 * <li>The number of remembered cases is limited; a forgotten case is waited for once more.
 * </ul>
 */
final class LateCases {

    private static final int REMEMBERED = 10_000;

    private final Cache<CaseId, Instant> metAt =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Duration patience;

    LateCases(Duration patience) {
        this.patience = patience;
    }

    /** Begins the wait for all of these cases at the same time. */
    void met(Collection<CaseId> unknown, Instant now) {
        unknown.forEach(of -> metAt.asMap().putIfAbsent(of, now));
    }

    /** Whether the wait for the case is over. */
    boolean isLate(CaseId of, Instant now) {
        return !metAt.get(of, met -> now).plus(patience).isAfter(now);
    }

    /** The reports of these cases have come. */
    void remove(Collection<CaseId> came) {
        metAt.invalidateAll(came);
    }
}
