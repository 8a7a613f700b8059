package esperanza.reach.pager.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The people of the rota for the hours to come, as notification told them last.
 *
 * @param toldAt our clock when it was told
 */
public record CallSheet(Instant toldAt, List<Hour> hours) {

    /** So old, a sheet needs a person to look: the rota has changed since. */
    private static final Duration OLD = Duration.ofHours(2);

    /** @param posts who is called from this instant on, in the order of calling */
    public record Hour(Instant from, List<Post> posts) {

        public Hour {
            posts = List.copyOf(posts);
        }
    }

    public CallSheet {
        hours = List.copyOf(hours);
    }

    /** Those who are called now; nobody if the sheet does not reach so far. */
    public List<Post> at(Instant now) {
        return hours.stream()
                .filter(hour -> !hour.from().isAfter(now))
                .max(Comparator.comparing(Hour::from))
                .filter(hour -> hour.from().plus(Duration.ofHours(1)).isAfter(now))
                .map(Hour::posts)
                .orElse(List.of());
    }

    public boolean isOld(Instant now) {
        return toldAt.isBefore(now.minus(OLD));
    }
}
