package esperanza.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How far people were paged about one report.
 *
 * @param reference all that a page says of the report
 * @param taken when the mail server last took a page, by the name of the post
 */
public record Paging(UUID reference, Instant begun, Map<String, Instant> taken, Optional<Answer> answer) {

    /** @param by the pseudonym of whoever answers for it now */
    public record Answer(String by, Instant at) {}

    public Paging {
        taken = Map.copyOf(taken);
    }

    public static Paging begun(UUID reference, Instant at) {
        return new Paging(reference, at, Map.of(), Optional.empty());
    }

    /**
     * Who is to be paged now: the first of the ladder at once, one more after each while, and each of them again after a while,
     * until somebody answers. Who was not reached stays due, and holds up nobody behind.
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

    /** The first answer stands. */
    public Paging answered(String by, Instant at) {
        return new Paging(reference, begun, taken, answer.or(() -> Optional.of(new Answer(by, at))));
    }
}
