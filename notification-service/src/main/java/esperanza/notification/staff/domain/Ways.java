package esperanza.notification.staff.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The ways of one person, in the order in which they were named.
 *
 * @param codes that were sent within an hour of the last one and proved nothing, also to ways that were removed
 */
public record Ways(List<Way> all, List<Code> codes) {

    static final Ways NONE = new Ways(List.of(), List.of());

    private static final int MOST_CODES = 5;
    private static final int MOST_MISTAKES = 5;

    public Ways {
        all = List.copyOf(all);
        codes = List.copyOf(codes);
    }

    public Optional<Way> of(UUID id) {
        return all.stream().filter(way -> way.id().equals(id)).findFirst();
    }

    public List<Way> proven() {
        return all.stream().filter(Way::proven).toList();
    }

    /** The proven ways, from the one behind the last page's on: a page without an answer goes on by the next way. */
    public List<Way> provenAfter(Optional<UUID> last) {
        List<Way> proven = proven();
        int first = last.map(way -> proven.stream().map(Way::id).toList().indexOf(way) + 1)
                .orElse(0);
        return Stream.concat(proven.subList(first, proven.size()).stream(), proven.subList(0, first).stream())
                .toList();
    }

    /** Whether a code that was sent to this way may still be on its way, also if the way was removed since. */
    boolean hasFreshCode(UUID way, Instant now) {
        return codes.stream().anyMatch(code -> code.wayId().equals(way) && code.isFresh(now));
    }

    boolean mayBeSentCode(Instant now) {
        return codes.stream().filter(code -> code.holds(now)).count() < MOST_CODES && maySayCode(now);
    }

    boolean maySayCode(Instant now) {
        return codes.stream()
                        .filter(code -> code.holds(now))
                        .mapToInt(Code::mistakes)
                        .sum()
                < MOST_MISTAKES;
    }

    Ways with(Way way) {
        Map<UUID, Way> ways = new LinkedHashMap<>();
        all.forEach(each -> ways.put(each.id(), each));
        ways.put(way.id(), way);
        return new Ways(List.copyOf(ways.values()), codes);
    }

    Ways without(UUID id) {
        return new Ways(all.stream().filter(way -> !way.id().equals(id)).toList(), codes);
    }

    /** Codes that ended before this one was sent count no more. */
    Ways sent(Code code) {
        Stream<Code> held = codes.stream().filter(each -> each.holds(code.sentAt()));
        return new Ways(all, Stream.concat(held, Stream.of(code)).toList());
    }

    Ways mistaken(UUID codeId) {
        return new Ways(
                all,
                codes.stream()
                        .map(code -> code.id().equals(codeId) ? code.mistaken() : code)
                        .toList());
    }

    /** A code that proved its way was the person's own, with its mistakes. */
    Ways said(UUID codeId) {
        return new Ways(
                all, codes.stream().filter(code -> !code.id().equals(codeId)).toList());
    }
}
