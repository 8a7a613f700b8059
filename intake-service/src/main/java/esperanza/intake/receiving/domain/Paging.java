package esperanza.intake.receiving.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The progress of the pages about one report.
 *
 * @param reference the only thing that a page says of the report
 * @param taken the instant at which the mail server last accepted a page, by the name of the post
 */
public record Paging(UUID reference, Instant begun, Map<String, Instant> taken, Optional<Answer> answer) {

    /** @param by the pseudonym of the person who answers for the report now */
    public record Answer(String by, Instant at) {}

    public Paging {
        taken = Map.copyOf(taken);
    }

    public static Paging begun(UUID reference, Instant at) {
        return new Paging(reference, at, Map.of(), Optional.empty());
    }

    /**
     * The posts to be paged now, until somebody answers. The first rung is paged at once, and one further rung after
     * each {@code aWhile}; every rung reached is paged again after {@code aWhile}.
     * A post whose page could not be sent stays due and delays no later rung.
     */
    public List<Post> due(List<Post> ladder, Instant now, Duration aWhile) {
        long reached = 1 + Duration.between(begun, now).dividedBy(aWhile);
        return answer.isPresent()
                ? List.of()
                : IntStream.range(0, ladder.size())
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
        return new Paging(reference, begun, more, answer);
    }

    /** The first answer counts; later ones change nothing. */
    public Paging answered(String by, Instant at) {
        return new Paging(reference, begun, taken, answer.or(() -> Optional.of(new Answer(by, at))));
    }
}
