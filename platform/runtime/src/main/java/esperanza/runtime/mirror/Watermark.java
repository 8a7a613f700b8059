package esperanza.runtime.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Low watermark over the topics of the other services: reads their end offsets, waits until the mirror and a reader of the
 * log have passed them, and then answers that everything published before the question is known here.
 *
 * <p>The watermark lies {@code grace} before the question, because publication lags behind the commit by the relay.
 *
 * <ul>
 * <li>At the start and after a break of Kafka, nothing is asked before each source is back ({@link SourcesBack}), and the
 *     watermark moves on only when Kafka has answered for {@code grace} without a break.
 * <li>Not covered: events of a source that stopped before it published them, and of one that alone does not reach Kafka
 *     for longer than {@code grace}.
 * </ul>
 */
public final class Watermark {

    private record Asked(Instant at, Mirrored.Ends ends) {}

    private final Mirrored mirrored;
    private final Duration grace;
    private final SourcesBack sources;
    private Instant knownUntil = Instant.EPOCH;
    private volatile Optional<Asked> asked = Optional.empty();
    private Optional<Long> stored = Optional.empty();

    /** @param silence how long a source that sets no mark is waited for; zero: no source is waited for */
    public Watermark(Mirrored mirrored, Duration grace, Duration silence) {
        this.mirrored = mirrored;
        this.grace = grace;
        this.sources = new SourcesBack(silence);
    }

    /** Looks once. Fails if Kafka or the database does not answer; the watermark stays as it was. */
    public Instant look(Instant now) throws Exception {
        try {
            ask(now);
        } catch (Exception unknown) {
            sources.broken();
            forget();
            throw unknown;
        }
        if (asked.isPresent()) {
            try {
                compare(asked.get(), mirrored.standing());
            } catch (Exception unknown) {
                forget();
                throw unknown;
            }
        }
        return knownUntil;
    }

    /** Asks Kafka, also while a question waits: a break of Kafka has to be noticed. */
    private void ask(Instant now) throws Exception {
        sources.look(sources.areWaitedFor() ? mirrored.marks() : Map.of(), now);
        if (!sources.areBack()) {
            forget();
        } else if (stored.isEmpty()) {
            Mirrored.Ends ends = mirrored.ends();
            asked = asked.filter(question -> question.ends().ids().equals(ends.ids()))
                    .or(() -> Optional.of(new Asked(now, ends))); // a topic that was made anew has other ends
        }
    }

    private void compare(Asked question, Mirrored.Standing standing) {
        if (stored.isEmpty() && standing.holds(question.ends())) {
            stored = Optional.of(standing.head());
        }
        if (stored.isPresent() && standing.digested() >= stored.get()) {
            arrived(question.at().minus(grace));
        }
    }

    /**
     * Whether a source is not back yet, or the mirror or the reader of the log has not yet passed the ends that were
     * asked for.
     */
    public boolean isAsking() {
        return asked.isPresent() || !sources.areBack();
    }

    private void arrived(Instant published) {
        if (!published.isBefore(sources.since().orElseThrow()) && published.isAfter(knownUntil)) {
            knownUntil = published;
        }
        forget();
    }

    private void forget() {
        asked = Optional.empty();
        stored = Optional.empty();
    }
}
