package esperanza.runtime.wall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import esperanza.kernel.CaseId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What was asked a moment ago. A report's entries follow one another within a second, and each of them asks who may know
 * of the same case: the events since the last answer say what is new. Remembers for a short time only, because a log
 * that is set back takes events away.
 */
final class RecentAccess {

    private static final int CASES = 10_000;

    private record At(long position, AccessSoFar told) {}

    private final Cache<CaseId, At> recent;

    RecentAccess(Duration remembered) {
        this.recent = Caffeine.newBuilder()
                .maximumSize(CASES)
                .expireAfterWrite(remembered)
                .executor(Runnable::run)
                .build();
    }

    /** What is known of these cases, by the position up to which it is known; only if at most so many events ago. */
    Map<Long, Map<CaseId, AccessSoFar>> of(Collection<CaseId> cases, long position, int distance) {
        Map<Long, Map<CaseId, AccessSoFar>> known = new HashMap<>();
        recent.getAllPresent(cases).forEach((of, at) -> {
            if (at.position <= position && position - at.position <= distance) {
                known.computeIfAbsent(at.position, any -> new HashMap<>()).put(of, at.told);
            }
        });
        return known;
    }

    void keep(Map<CaseId, AccessSoFar> told, long position) {
        told.forEach((of, each) -> recent.put(of, new At(position, each)));
    }
}
