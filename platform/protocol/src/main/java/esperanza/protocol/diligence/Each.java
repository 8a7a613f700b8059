package esperanza.protocol.diligence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The things that an item is asked for one by one. The checklist writes {@code notice-called.noticeId}, or
 * {@code file-registered.affected.party & parties-added.affected.party} for fields of the elements of a list.
 * {@code case-linked as causes} is the event itself, which other events name in the field {@code causes}; {@code case}
 * is the case as a whole. Nothing stands there for an item that is asked once for the case.
 */
public record Each(List<Source> sources) {

    /** Where the things come from. */
    sealed interface Source {

        Stream<Key> keys(Facts facts);

        Stream<String> events();

        static Source valueOf(String written) {
            if (written.isEmpty() || written.equals("case")) {
                return new TheCase();
            }
            String[] itself = written.split(" as ");
            String[] parts = written.split("\\.");
            if (itself.length == 2) {
                return new Itself(itself[0], itself[1]);
            }
            return switch (parts.length) {
                case 2 -> new Field(parts[0], Optional.empty(), parts[1]);
                case 3 -> new Field(parts[0], Optional.of(parts[1]), parts[2]);
                default ->
                    throw new IllegalArgumentException(
                            "Neither event.field, event.list.field, event as field nor case: " + written);
            };
        }
    }

    record TheCase() implements Source {

        @Override
        public Stream<Key> keys(Facts facts) {
            return Stream.of(Key.THE_CASE);
        }

        @Override
        public Stream<String> events() {
            return Stream.empty();
        }
    }

    /** @param name the field in which other events name these events */
    record Itself(String event, String name) implements Source {

        @Override
        public Stream<Key> keys(Facts facts) {
            return facts.of(event).stream().map(fact -> Key.of(name, fact.id().toString()));
        }

        @Override
        public Stream<String> events() {
            return Stream.of(event);
        }
    }

    /** The events that name the things, and the field that does. */
    record Field(String event, Optional<String> list, String name) implements Source {

        @Override
        public Stream<Key> keys(Facts facts) {
            return facts.of(event).stream().flatMap(this::values).map(value -> Key.of(name, value));
        }

        @Override
        public Stream<String> events() {
            return Stream.of(event);
        }

        private Stream<String> values(Fact fact) {
            return list.map(elements -> fact.content().get(elements) instanceof Collection<?> all
                            ? all.stream()
                                    .filter(Map.class::isInstance)
                                    .map(element -> String.valueOf(((Map<?, ?>) element).get(name)))
                            : Stream.<String>empty())
                    .orElseGet(() -> Stream.of(fact.text(name)).filter(value -> !value.isEmpty()));
        }
    }

    static Each valueOf(String written) {
        return new Each(Stream.of(written.split("&"))
                .map(String::strip)
                .map(Source::valueOf)
                .toList());
    }

    List<Key> in(Facts facts) {
        return sources.stream().flatMap(source -> source.keys(facts)).distinct().toList();
    }

    Stream<String> events() {
        return sources.stream().flatMap(Source::events);
    }
}
