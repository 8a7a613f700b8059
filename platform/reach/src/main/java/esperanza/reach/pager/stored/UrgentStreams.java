package esperanza.reach.pager.stored;

import esperanza.reach.pager.domain.Urgent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The streams of one category in which something urgent begins. */
public interface UrgentStreams {

    String category();

    /** The types of the events by which something urgent begins. */
    Set<String> begunBy();

    /** The types of the events by which it ends. Without one it lasts until the service that calls people has taken it. */
    Set<String> endedBy();

    /** The things that are urgent in this stream now. */
    Uni<List<Urgent>> in(UUID stream);
}
