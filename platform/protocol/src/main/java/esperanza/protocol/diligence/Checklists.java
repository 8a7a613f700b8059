package esperanza.protocol.diligence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The versions of the checklist, side by side. What is asked at an instant is asked by the version that is in force then,
 * of every case: no version takes effect in the past.
 */
public record Checklists(List<Checklist> versions) {

    private static final List<Integer> SHIPPED = List.of(1, 2, 3);

    public Checklists {
        versions = versions.stream()
                .sorted(Comparator.comparing(Checklist::inForceFrom))
                .toList();
    }

    /** All versions that were shipped. */
    public static Checklists shipped() {
        return new Checklists(SHIPPED.stream().map(Checklist::shipped).toList());
    }

    /** The version in force at this instant. Before the first version came into force the first one counts. */
    public Checklist at(Instant instant, ZoneId zone) {
        return versions.stream()
                .filter(list -> !list.since(zone).isAfter(instant))
                .reduce((_, later) -> later)
                .orElseGet(versions::getFirst);
    }

    /** All names of events that one of them reads. */
    public Stream<String> events() {
        return items().flatMap(Item::events);
    }

    Stream<Item> items() {
        return versions.stream().flatMap(list -> list.items().stream());
    }
}
