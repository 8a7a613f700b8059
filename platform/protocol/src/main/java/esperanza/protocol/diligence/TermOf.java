package esperanza.protocol.diligence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The term of an item, written {@code PROGRAMME from file-registered}, or with several events that may start it:
 * {@code URGENT_DECISION from report-received{imminentDanger=true} / danger-recognised}.
 *
 * @param rule the id of the rule in the profile; a profile without it sets no term
 * @param from the events that start it: the first that was recorded counts
 */
public record TermOf(String rule, List<Proof.Event> from) {

    static TermOf valueOf(String written) {
        String[] parts = written.strip().split(" from ");
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not RULE from event: " + written);
        }
        return new TermOf(
                parts[0], Stream.of(parts[1].split("/")).map(ProofReader::event).toList());
    }

    /** The fact that starts the term of this thing; empty if none was recorded. */
    Optional<Fact> started(Facts facts, Key key) {
        return from.stream().flatMap(event -> event.all(facts, key)).min(Comparator.comparing(Fact::recordedAt));
    }

    Stream<String> events() {
        return from.stream().flatMap(Proof.Event::events);
    }
}
