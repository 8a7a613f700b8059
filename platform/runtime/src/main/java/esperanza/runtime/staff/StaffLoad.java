package esperanza.runtime.staff;

import esperanza.access.Action;
import esperanza.access.Caller;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/** Counts what lies with each person, in a service that can tell it from an index. */
public interface StaffLoad {

    /** By pseudonym, of the cases that the caller may know of. A person with whom nothing lies is missing. */
    Uni<Map<String, Integer>> of(Caller caller, Action action);
}
