package esperanza.investigation.figures.domain;

import esperanza.investigation.figures.domain.Reached.Between;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The spans of a table of milestones. A span of a case has the code of its row and the id of its thing as its key. */
final class Spans {

    private record Row(String code, Between between) {

        /** The event that begins a span does not end it, even if a later one of its name does. */
        Span next(Span span, Happened event) {
            if (span.since().isEmpty() && isSaid(between.from(), event)) {
                return span.begun(
                        between.at().map(event::since).orElse(event.recordedAt()),
                        between.due().flatMap(event::said).map(Instant::parse));
            }
            return isSaid(between.to(), event) ? span.ended(event.recordedAt()) : span;
        }

        private static boolean isSaid(List<Reached.Published> events, Happened event) {
            return events.stream().anyMatch(each -> each.isSaidBy(event));
        }
    }

    private final Map<String, List<Row>> byEvent;

    Spans(List<Milestone> milestones) {
        byEvent = new HashMap<>();
        milestones.stream().flatMap(Spans::row).forEach(row -> Stream.of(row.between.from(), row.between.to())
                .flatMap(List::stream)
                .map(Reached.Published::name)
                .distinct()
                .forEach(event -> byEvent.merge(event, List.of(row), Spans::both)));
    }

    Set<String> events() {
        return byEvent.keySet();
    }

    /** The code of the row of a span. */
    static String code(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    /** The spans of a case after an event. The same map, if the event changes none. */
    Map<String, Span> after(Map<String, Span> before, Happened event) {
        Map<String, Span> changed = new HashMap<>();
        for (Row each : byEvent.getOrDefault(event.name(), List.of())) {
            event.said(each.between.by()).ifPresent(thing -> {
                String key = each.code + " " + thing;
                Span span = before.getOrDefault(key, Span.NONE);
                Span next = each.next(span, event);
                if (!next.equals(span)) {
                    changed.put(key, next);
                }
            });
        }
        if (changed.isEmpty()) {
            return before;
        }
        Map<String, Span> after = new HashMap<>(before);
        after.putAll(changed);
        return after;
    }

    private static Stream<Row> row(Milestone milestone) {
        return milestone.reached() instanceof Between between
                ? Stream.of(new Row(milestone.code(), between))
                : Stream.empty();
    }

    private static List<Row> both(List<Row> some, List<Row> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableList());
    }
}
