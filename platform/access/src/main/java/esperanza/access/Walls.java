package esperanza.access;

import esperanza.kernel.CaseId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Says who may know of a case. Lists ask the database function {@code may_know} instead. */
public interface Walls {

    /** The wall of all these cases together. Not {@code known} as long as the report of one of them has not arrived. */
    default Uni<Wall> around(Collection<CaseId> cases) {
        Set<CaseId> each = Set.copyOf(cases);
        return byCase(each).map(walls -> Wall.around(each, walls));
    }

    /**
     * The access to each case, as far as the service has read the log. A case whose report it has not read is missing.
     */
    default Uni<Map<CaseId, CaseAccess>> byCase(Set<CaseId> cases) {
        return byCase(cases, 0);
    }

    /**
     * The access to each case, as the log tells up to this position at least. A case whose report is not in the log up
     * to there is missing.
     *
     * <ul>
     * <li>The answer waits for no reader of the log: events that the service has not digested yet count all the same.
     * <li>Events after the position may count as well, if the service has digested them: a wall that was applied later
     *     holds for what was recorded earlier.
     * </ul>
     */
    Uni<Map<CaseId, CaseAccess>> byCase(Set<CaseId> cases, long position);

    /**
     * Waits for about a second until everything up to this position of the log holds.
     *
     * @return false if it does not hold yet
     */
    Uni<Boolean> holdUpTo(long position);
}
