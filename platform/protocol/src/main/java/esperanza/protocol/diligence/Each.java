package esperanza.protocol.diligence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The things that an item is asked for one by one. The checklist writes {@code notice-called.noticeId}, or
 * {@code file-registered.affected.party & parties-added.affected.party} for fields of the elements of a list. Nothing
 * stands there for an item that is asked once for the case.
 */
public record Each(List<Source> sources) {

    /** The events that name the things, and the field that does. */
    record Source(String event, Optional<String> list, String field) {

        static Source valueOf(String written) {
            String[] parts = written.strip().split("\\.");
            return switch (parts.length) {
                case 2 -> new Source(parts[0], Optional.empty(), parts[1]);
                case 3 -> new Source(parts[0], Optional.of(parts[1]), parts[2]);
                default -> throw new IllegalArgumentException("Neither event.field nor event.list.field: " + written);
            };
        }

        private Stream<String> values(Fact fact) {
            return list.map(name -> fact.content().get(name) instanceof Collection<?> elements
                            ? elements.stream()
                                    .filter(Map.class::isInstance)
                                    .map(element -> String.valueOf(((Map<?, ?>) element).get(field)))
                            : Stream.<String>empty())
                    .orElseGet(() -> Stream.of(fact.text(field)).filter(value -> !value.isEmpty()));
        }
    }

    static Each valueOf(String written) {
        return written.isBlank()
                ? new Each(List.of())
                : new Each(Stream.of(written.split("&")).map(Source::valueOf).toList());
    }

    boolean isTheCase() {
        return sources.isEmpty();
    }

    List<Key> in(Facts facts) {
        return isTheCase()
                ? List.of(Key.THE_CASE)
                : sources.stream()
                        .flatMap(source -> facts.of(source.event).stream()
                                .flatMap(source::values)
                                .map(value -> Key.of(source.field, value)))
                        .distinct()
                        .toList();
    }

    Stream<String> events() {
        return sources.stream().map(Source::event);
    }
}
