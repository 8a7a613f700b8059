package esperanza.protocol.diligence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an event that proves something has to stand to other events about the same thing. */
sealed interface Relation {

    boolean holds(Fact fact, Facts facts, Key key);

    Stream<String> events();

    /** Recorded after the last event of each of these names. */
    record After(List<String> names) implements Relation {

        @Override
        public boolean holds(Fact fact, Facts facts, Key key) {
            return names.stream()
                    .flatMap(name -> facts.of(name).stream())
                    .filter(key::concerns)
                    .noneMatch(other -> other.recordedAt().isAfter(fact.recordedAt()));
        }

        @Override
        public Stream<String> events() {
            return names.stream();
        }
    }

    /**
     * The fact happened before each such event, as far as one happened. An act is often recorded later than it was
     * done.
     */
    record Before(Proof.Event other) implements Relation {

        @Override
        public boolean holds(Fact fact, Facts facts, Key key) {
            return other.all(facts, key).allMatch(each -> fact.occurredAt().isBefore(each.occurredAt()));
        }

        @Override
        public Stream<String> events() {
            return other.events();
        }
    }

    /** The field says what it says in the last event of the other name. */
    record SameAs(String field, String name) implements Relation {

        @Override
        public boolean holds(Fact fact, Facts facts, Key key) {
            Optional<Fact> last = facts.of(name).stream().filter(key::concerns).reduce((_, later) -> later);
            return last.filter(other -> other.text(field).equals(fact.text(field)))
                    .isPresent();
        }

        @Override
        public Stream<String> events() {
            return Stream.of(name);
        }
    }
}
