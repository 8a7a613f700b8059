package esperanza.protocol.diligence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The proof of an item, written as the checklist writes it:
 * <ul>
 *   <li>{@code file-taken}: such an event of a person or a court; software proves nothing.
 *   <li>{@code matter-examined{matter=ALTERNATIVES|OTHERS}}: one that says so. {@code answers[what=NEEDS]}: one element
 *       of the list says so. {@code volatileUntil}: the field is there.
 *   <li>{@code last integrity-checked{result=MATCHES}}: the last such event says so, not an earlier one.
 *   <li>{@code once interview-recorded{!cause}}: there is no second such event.
 *   <li>{@code conflicts-checked after file-taken|file-released}: one that was recorded after the last event of each of
 *       the other names.
 *   <li>{@code consent-withdrawn{!onlyFor} unless consent-given}: one that does not name the field, and that no event of
 *       the other name followed.
 *   <li>{@code party-heard{before=PLEA} before judgment-delivered}: one that happened before each event of the other name.
 *   <li>{@code joinder-decided with searchId of linked-cases-searched}: one that says in the field what the last event of
 *       the other name says.
 *   <li>{@code always}, {@code never}: proven by nothing, and not to be proven.
 *   <li>{@code a + b}: both. {@code a / b}: either. {@code +} binds closer; parentheses group.
 * </ul>
 */
public sealed interface Proof {

    /** The facts that prove it, in the order in which it was completed; empty if it is not proven. */
    Optional<List<Fact>> in(Facts facts, Key key);

    /** All names of events that it asks for. */
    Stream<String> events();

    /** The events of which each proves it, or a part of it. */
    default Stream<Event> each() {
        return Stream.empty();
    }

    /** True if events of these names alone may prove it. */
    boolean isPossibleWith(Predicate<String> events);

    /** Proven by nothing, or not to be proven. */
    record Constant(boolean proven) implements Proof {

        @Override
        public Optional<List<Fact>> in(Facts facts, Key key) {
            return proven ? Optional.of(List.of()) : Optional.empty();
        }

        @Override
        public Stream<String> events() {
            return Stream.empty();
        }

        @Override
        public boolean isPossibleWith(Predicate<String> events) {
            return true;
        }
    }

    /**
     * One event.
     *
     * @param last true: only the last event of the name counts
     * @param relations how it has to stand to other events
     */
    record Event(String name, List<Where> where, boolean last, List<Relation> relations) implements Proof {

        @Override
        public Optional<List<Fact>> in(Facts facts, Key key) {
            List<Fact> named = facts.of(name);
            if (named.isEmpty()) {
                return Optional.empty();
            }
            Stream<Fact> candidates = named.stream().filter(key::concerns);
            return (last ? candidates.reduce((_, later) -> later).stream() : candidates)
                    .filter(fact -> !fact.bySystem() && says(fact) && fits(fact, facts, key))
                    .findFirst()
                    .map(List::of);
        }

        /** All such events about this thing. */
        Stream<Fact> all(Facts facts, Key key) {
            return facts.of(name).stream().filter(fact -> key.concerns(fact) && says(fact));
        }

        private boolean says(Fact fact) {
            return says(fact.content());
        }

        /** Whether an event of this name with these fields is one. */
        public boolean says(Map<String, Object> content) {
            for (Where each : where) {
                if (!each.holds(content)) {
                    return false;
                }
            }
            return true;
        }

        private boolean fits(Fact fact, Facts facts, Key key) {
            for (Relation each : relations) {
                if (!each.holds(fact, facts, key)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Stream<Event> each() {
            return Stream.of(this);
        }

        @Override
        public Stream<String> events() {
            return Stream.concat(Stream.of(name), relations.stream().flatMap(Relation::events));
        }

        @Override
        public boolean isPossibleWith(Predicate<String> events) {
            return events.test(name);
        }
    }

    /** There is no second such event. */
    record Once(Event event) implements Proof {

        @Override
        public Optional<List<Fact>> in(Facts facts, Key key) {
            List<Fact> all = event.all(facts, key).toList();
            return all.size() <= 1 ? Optional.of(all) : Optional.empty();
        }

        @Override
        public Stream<String> events() {
            return event.events();
        }

        @Override
        public boolean isPossibleWith(Predicate<String> events) {
            return event.isPossibleWith(events);
        }
    }

    record All(List<Proof> parts) implements Proof {

        @Override
        public Optional<List<Fact>> in(Facts facts, Key key) {
            List<Optional<List<Fact>>> proven =
                    parts.stream().map(part -> part.in(facts, key)).toList();
            return proven.stream().allMatch(Optional::isPresent)
                    ? Optional.of(proven.stream()
                            .flatMap(Optional::stream)
                            .flatMap(List::stream)
                            .distinct()
                            .toList())
                    : Optional.empty();
        }

        @Override
        public Stream<Event> each() {
            return parts.stream().flatMap(Proof::each);
        }

        @Override
        public Stream<String> events() {
            return parts.stream().flatMap(Proof::events);
        }

        @Override
        public boolean isPossibleWith(Predicate<String> events) {
            return parts.stream().allMatch(part -> part.isPossibleWith(events));
        }
    }

    /** The alternative that was completed first. */
    record Any(List<Proof> parts) implements Proof {

        @Override
        public Optional<List<Fact>> in(Facts facts, Key key) {
            return parts.stream()
                    .flatMap(part -> part.in(facts, key).stream())
                    .min(Comparator.comparing(Proof::completedAt));
        }

        @Override
        public Stream<Event> each() {
            return parts.stream().flatMap(Proof::each);
        }

        @Override
        public Stream<String> events() {
            return parts.stream().flatMap(Proof::events);
        }

        @Override
        public boolean isPossibleWith(Predicate<String> events) {
            return parts.stream().anyMatch(part -> part.isPossibleWith(events));
        }
    }

    /** When the last of the facts was recorded. */
    static Instant completedAt(List<Fact> facts) {
        return facts.stream()
                .map(Fact::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** Reads one event alone; fails with {@link IllegalArgumentException} and the place of the mistake. */
    static Event event(String written) {
        return ProofReader.event(written);
    }

    /** Reads a proof; fails with {@link IllegalArgumentException} and the place of the mistake. */
    static Proof valueOf(String written) {
        return new ProofReader(written).proof();
    }
}
