package esperanza.protocol.diligence;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the person contests one of the things of an item, written {@code notice-contested lifted by notice-confirmed}.
 *
 * @param by the event that contests
 * @param lifted the person's event that ends it; empty: nothing of the thing itself does. An act of the State never does
 */
public record Contest(Proof.Event by, Optional<Proof.Event> lifted) {

    static Contest valueOf(String written) {
        String[] parts = written.strip().split(" lifted by ");
        return new Contest(
                ProofReader.event(parts[0]),
                parts.length == 2 ? Optional.of(ProofReader.event(parts[1])) : Optional.empty());
    }

    /** True if the last word of the person about this thing is the contest. */
    boolean stands(Facts facts, Key key) {
        return by.all(facts, key).anyMatch(contest -> lifted.stream()
                .flatMap(lift -> lift.all(facts, key))
                .noneMatch(lift -> !lift.recordedAt().isBefore(contest.recordedAt())));
    }

    Stream<String> events() {
        return Stream.concat(Stream.of(by), lifted.stream()).flatMap(Proof.Event::events);
    }
}
