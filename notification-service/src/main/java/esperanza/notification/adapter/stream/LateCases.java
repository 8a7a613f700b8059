package esperanza.notification.adapter.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import esperanza.kernel.CaseId;
import java.util.Collection;

/**
 * Cases that were waited for and whose report did not come: nobody waits for them a second time. So many are remembered; one
 * that is forgotten is waited for once more.
 */
final class LateCases {

    private static final int REMEMBERED = 10_000;

    private final Cache<CaseId, Boolean> late =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    boolean contains(CaseId of) {
        return late.getIfPresent(of) != null;
    }

    void add(CaseId of) {
        late.put(of, true);
    }

    /** They have come after all. */
    void remove(Collection<CaseId> came) {
        late.invalidateAll(came);
    }
}
