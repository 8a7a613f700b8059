package esperanza.protocol.diligence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The things that an item is asked for one by one. The checklist writes {@code notice-called.noticeId}, or
 * {@code file-registered.affected.party & parties-added.affected.party} for fields of the elements of a list.
 * {@code programme-review-called.cause as causes} are things that other events name in another field, or in one of
 * several ({@code as party|affected}); {@code plea-offered{field=VALUE}.affected} are those that some of the events name;
 * {@code case} is the case as a whole. Nothing stands there for an item that is asked once for the case.
 */
public record Each(List<Source> sources) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<event>[a-z-]+(\\{[^}]*})?)\\.((?<list>\\w+)\\.)?(?<field>\\w+)( as (?<as>[\\w|]+))?");

    /** Where the things come from. */
    sealed interface Source {

        Stream<Key> keys(Facts facts);

        Stream<String> events();

        static Source valueOf(String written) {
            if (written.isEmpty() || written.equals("case")) {
                return new TheCase();
            }
            Matcher parts = WRITTEN.matcher(written);
            if (!parts.matches()) {
                throw new IllegalArgumentException("Neither event.field nor event.list.field: " + written);
            }
            String field = parts.group("field");
            return new Field(
                    Proof.event(parts.group("event")),
                    Optional.ofNullable(parts.group("list")),
                    field,
                    parts.group("as") == null
                            ? Set.of(field)
                            : Set.of(parts.group("as").split("\\|")));
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
     * The events that name the things, and the field that does; a field that is a list names several.
     *
     * @param as the fields in which other events name them
     */
    record Field(Proof.Event event, Optional<String> list, String field, Set<String> as) implements Source {

        @Override
        public Stream<Key> keys(Facts facts) {
            return event.all(facts, Key.THE_CASE).flatMap(this::values).map(value -> new Key(as, value));
        }

        @Override
        public Stream<String> events() {
            return event.events();
        }

        private Stream<String> values(Fact fact) {
            return list.map(name -> elements(fact, name)
                            .filter(Map.class::isInstance)
                            .map(element -> (Object) ((Map<?, ?>) element).get(field)))
                    .orElseGet(() -> elements(fact, field))
                    .map(String::valueOf);
        }

        private static Stream<Object> elements(Fact fact, String field) {
            return switch (fact.content().get(field)) {
                case null -> Stream.empty();
                case Collection<?> several -> several.stream().map(Object.class::cast);
                case Object one -> Stream.of(one);
            };
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
