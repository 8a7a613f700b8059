package esperanza.intake.receiving.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An urgent report for which nobody is called elsewhere.
 *
 * @param id of the report, in the place where it waits
 * @param excluded the institutions that it accuses
 * @param ladder the posts to be paged about it, one after the other
 */
public record Urgent(UUID id, Set<String> excluded, List<Post> ladder) {

    public Urgent {
        excluded = Set.copyOf(excluded);
        ladder = List.copyOf(ladder);
    }
}
