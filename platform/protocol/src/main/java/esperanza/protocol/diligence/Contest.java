package esperanza.protocol.diligence;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the person contests one of the things of an item, written {@code notice-contested lifted by notice-confirmed}.
 *
 * @param by the event that contests
 * @param lifted the person's event that ends it; empty: nothing of the thing itself does. An act of the State never does
 */
public record Contest(String by, Optional<String> lifted) {

    static Contest valueOf(String written) {
        String[] parts = written.strip().split(" lifted by ");
        return new Contest(parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
    }

    /** True if the last word of the person about this thing is the contest. */
    boolean stands(Facts facts, Key key) {
        return facts.of(by).stream().filter(key::concerns).anyMatch(contest -> lifted.stream()
                .flatMap(name -> facts.of(name).stream())
                .filter(key::concerns)
                .noneMatch(lift -> !lift.recordedAt().isBefore(contest.recordedAt())));
    }

    Stream<String> events() {
        return Stream.concat(Stream.of(by), lifted.stream());
    }
}
