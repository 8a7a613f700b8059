package esperanza.reach.pager.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The progress of one call: of the pages to the posts on one ladder.
 *
 * @param reference the only thing that a page says
 * @param taken the instant at which the mail server last accepted a page, by the name of the post
 */
public record Paging(UUID reference, Instant begun, Map<String, Instant> taken) {

    public Paging {
        taken = Map.copyOf(taken);
    }

    public static Paging begun(UUID reference, Instant at) {
        return new Paging(reference, at, Map.of());
    }

    /**
     * The posts to be paged now. The first rung is paged at once, and one further rung after
     * each {@code aWhile}; every rung reached is paged again after {@code aWhile}.
     * A post whose page could not be sent stays due and delays no later rung.
     */
    public List<Post> due(List<Post> ladder, Instant now, Duration aWhile) {
        long reached = 1 + Duration.between(begun, now).dividedBy(aWhile);
        return IntStream.range(0, ladder.size())
                .filter(rung -> rung < reached)
                .mapToObj(ladder::get)
                .filter(post -> isDue(post, now, aWhile))
                .toList();
    }

    private boolean isDue(Post post, Instant now, Duration aWhile) {
        return !taken.getOrDefault(post.name(), Instant.MIN).plus(aWhile).isAfter(now);
    }

    public Paging taken(Post post, Instant at) {
        Map<String, Instant> more = new HashMap<>(taken);
        more.put(post.name(), at);
        return new Paging(reference, begun, more);
    }

    /** Whether a call that was interrupted at its last page, or at its beginning, goes on. An older one begins anew. */
    public boolean goesOn(Instant now, Duration within) {
        return taken.values().stream()
                .reduce(begun, (one, other) -> one.isAfter(other) ? one : other)
                .plus(within)
                .isAfter(now);
    }
}
