package esperanza.protocol.diligence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The things that an item is asked for one by one. The checklist writes {@code notice-called.noticeId}, or
 * {@code file-registered.affected.party & parties-added.affected.party} for fields of the elements of a list.
 * {@code programme-review-called.cause as causes} are things that other events name in another field; {@code case} is
 * the case as a whole. Nothing stands there for an item that is asked once for the case.
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
            String[] named = written.split(" as ");
            String[] parts = named[0].split("\\.");
            String as = named.length == 2 ? named[1] : parts[parts.length - 1];
            return switch (parts.length) {
                case 2 -> new Field(parts[0], Optional.empty(), parts[1], as);
                case 3 -> new Field(parts[0], Optional.of(parts[1]), parts[2], as);
                default -> throw new IllegalArgumentException("Neither event.field nor event.list.field: " + written);
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

    /**
     * The events that name the things, and the field that does.
     *
     * @param as the field in which other events name them
     */
    record Field(String event, Optional<String> list, String field, String as) implements Source {

        @Override
        public Stream<Key> keys(Facts facts) {
            return facts.of(event).stream().flatMap(this::values).map(value -> Key.of(as, value));
        }

        @Override
        public Stream<String> events() {
            return Stream.of(event);
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
