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

    /** Who may know of each case. A case whose report has not arrived is missing. */
    Uni<Map<CaseId, CaseAccess>> byCase(Set<CaseId> cases);

    /**
     * Waits for about a second until everything up to this position of the log holds.
     *
     * @return false if it does not hold yet
     */
    Uni<Boolean> holdUpTo(long position);
}
