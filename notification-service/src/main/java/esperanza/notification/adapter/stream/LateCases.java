package esperanza.notification.adapter.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import esperanza.kernel.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Cases whose report has not come. Each is waited for once, for a while from when it is first met here: when its events were
 * recorded elsewhere says nothing, for they may all have been away. So many are remembered; one that is forgotten is waited for
 * once more.
 */
final class LateCases {

    private static final int REMEMBERED = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Cache<CaseId, Instant> metAt =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** They are all waited for at the same time. */
    void met(Collection<CaseId> unknown, Instant now) {
        unknown.forEach(of -> metAt.asMap().putIfAbsent(of, now));
    }

    /** Whether it was waited for long enough. */
    boolean isLate(CaseId of, Instant now) {
        return !metAt.get(of, met -> now).plus(PATIENCE).isAfter(now);
    }

    /** They have come after all. */
    void remove(Collection<CaseId> came) {
        metAt.invalidateAll(came);
    }
}
