package esperanza.runtime.wall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import esperanza.kernel.CaseId;
import esperanza.runtime.wall.AccessEvents.Told;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Access that was asked for a moment ago. A report's entries follow one another within a second, and each of them asks
 * who may know of the same case. All that is remembered holds up to one position: the events since then are read once
 * for all cases. Remembers for a short time only, because a log that is set back takes events away.
 */
final class RecentAccess {

    private static final int CASES = 10_000;

    /** @param position the position up to which the case was known when it was first remembered */
    private record At(long position, AccessSoFar told) {

        At then(Told next) {
            return next.position() > position ? new At(position, told.then(next.told())) : this;
        }
    }

    private final Cache<CaseId, At> recent;
    private long upTo;

    RecentAccess(Duration remembered) {
        this.recent = Caffeine.newBuilder()
                .maximumSize(CASES)
                .expireAfterWrite(remembered)
                .executor(Runnable::run)
                .build();
    }

    /** The position up to which all that is remembered holds. */
    synchronized long upTo() {
        return upTo;
    }

    /** Forgets everything. What is remembered from now on holds up to this position. */
    synchronized void beginAt(long position) {
        recent.invalidateAll();
        upTo = position;
    }

    /** Adds what the events up to this position tell. What was added before changes nothing. */
    synchronized void add(List<Told> later, long position) {
        for (Told next : later) {
            if (next.position() > upTo) {
                recent.asMap().computeIfPresent(next.of(), (_, before) -> before.then(next));
            }
        }
        upTo = Math.max(upTo, position);
    }

    /** The remembered access to these cases. */
    synchronized Map<CaseId, AccessSoFar> of(Collection<CaseId> cases) {
        Map<CaseId, AccessSoFar> known = new HashMap<>();
        recent.getAllPresent(cases).forEach((of, at) -> known.put(of, at.told));
        return known;
    }

    /** Remembers what the events up to this position tell of these cases, unless more is known of all others. */
    synchronized void keep(Map<CaseId, AccessSoFar> told, long position) {
        if (position >= upTo) {
            told.forEach((of, each) -> recent.put(of, new At(position, each)));
        }
    }
}
