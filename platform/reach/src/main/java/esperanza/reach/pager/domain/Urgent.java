package esperanza.reach.pager.domain;

import esperanza.reach.message.domain.MessageText;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Something urgent for which nobody is called elsewhere.
 *
 * @param id in the place where it waits
 * @param text all that a page about it says
 * @param excluded the institutions that it accuses
 * @param ladder the posts to be paged about it, one after the other
 */
public record Urgent(UUID id, MessageText text, Set<String> excluded, List<Post> ladder) {

    public Urgent {
        excluded = Set.copyOf(excluded);
        ladder = List.copyOf(ladder);
    }
}
