package esperanza.notification.adapter.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Until when everything that the others recorded is known here. It asks where their topics end, then waits until all before
 * these ends is stored and digested: then everything is known that was published when it asked.
 *
 * <p>Between a record and its publication lies a while: a commit, a relay, a relay that comes back after Kafka was away. So
 * what is known ends that grace earlier, and begins anew when Kafka has answered for as long without a break. What a source
 * could not publish for longer than that is not known here; should an act be among it, it withdraws the breach.
 */
final class Sight {

    private record Asked(Instant at, Map<TopicPartition, Long> ends) {}

    private final Mirrored mirrored;
    private final Duration grace;
    private Instant knownUntil = Instant.EPOCH;
    private Optional<Instant> answersSince = Optional.empty();
    private Optional<Asked> asked = Optional.empty();
    private Optional<Long> stored = Optional.empty();

    Sight(Mirrored mirrored, Duration grace) {
        this.mirrored = mirrored;
        this.grace = grace;
    }

    /** Looks once. Fails if Kafka or the database does not answer; what was known before stays known. */
    Instant look(Instant now) throws Exception {
        try {
            if (asked.isEmpty()) {
                asked = Optional.of(new Asked(now, mirrored.ends()));
            }
            if (stored.isEmpty() && mirrored.stored(asked.get().ends())) {
                stored = Optional.of(mirrored.head());
            }
            answersSince = answersSince.or(() -> Optional.of(now));
            if (stored.isPresent() && mirrored.digested() >= stored.get()) {
                arrived(asked.get().at().minus(grace));
            }
            return knownUntil;
        } catch (Exception unknown) {
            answersSince = Optional.empty();
            forget();
            throw unknown;
        }
    }

    private void arrived(Instant published) {
        if (!published.isBefore(answersSince.orElseThrow()) && published.isAfter(knownUntil)) {
            knownUntil = published;
        }
        forget();
    }

    private void forget() {
        asked = Optional.empty();
        stored = Optional.empty();
    }
}
