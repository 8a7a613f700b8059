package esperanza.runtime.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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

    /** Questions that wait for their answer; while there are so many, none is added. */
    private static final int MOST = 100;

    /** Everything that was published at an instant, and the position of the log by which the mirror had stored it. */
    private static final class Question {

        private final Instant at;
        private final Mirrored.Ends ends;
        private Optional<Long> stored = Optional.empty();

        Question(Instant at, Mirrored.Ends ends) {
            this.at = at;
            this.ends = ends;
        }

        boolean isAnsweredBy(Mirrored.Standing standing) {
            if (stored.isEmpty() && standing.holds(ends)) {
                stored = Optional.of(standing.head());
            }
            return stored.stream().anyMatch(position -> standing.digested() >= position);
        }
    }

    private final Mirrored mirrored;
    private final Duration grace;
    private final SourcesBack sources;
    private final Deque<Question> questions = new ArrayDeque<>();
    private Instant knownUntil = Instant.EPOCH;
    private volatile boolean asking = true;

    /** @param silence how long a source that sets no mark is waited for; zero: no source is waited for */
    public Watermark(Mirrored mirrored, Duration grace, Duration silence) {
        this.mirrored = mirrored;
        this.grace = grace;
        this.sources = new SourcesBack(silence);
    }

    /**
     * Looks once, and asks anew: a reader that lags by seconds is known to be that far, not further. Fails if Kafka or
     * the database does not answer; the watermark stays as it was.
     */
    public Instant look(Instant now) throws Exception {
        try {
            ask(now);
        } catch (Exception unknown) {
            sources.broken();
            forget();
            throw unknown;
        }
        if (!questions.isEmpty()) {
            try {
                compare(mirrored.standing());
            } catch (Exception unknown) {
                forget();
                throw unknown;
            }
        }
        asking = !questions.isEmpty() || !sources.areBack();
        return knownUntil;
    }

    /**
     * Whether a source is not back yet, or the mirror or the reader of the log has not yet passed the ends that were
     * asked for.
     */
    public boolean isAsking() {
        return asking;
    }

    private void ask(Instant now) throws Exception {
        sources.look(sources.areWaitedFor() ? mirrored.marks() : Map.of(), now);
        if (sources.areBack()) {
            ask(new Question(now, mirrored.ends()));
        } else {
            forget();
        }
    }

    private void ask(Question next) {
        // a topic that was made anew has other ends
        questions.removeIf(question -> !question.ends.ids().equals(next.ends.ids()));
        if (questions.size() < MOST) {
            questions.addLast(next);
        }
    }

    /** The position of a question is noted as soon as it can be, also while those before it wait. */
    private void compare(Mirrored.Standing standing) {
        List<Question> answered = questions.stream()
                .filter(question -> question.isAnsweredBy(standing))
                .toList();
        answered.forEach(question -> arrived(question.at.minus(grace)));
        questions.removeAll(answered);
    }

    private void arrived(Instant published) {
        if (!published.isBefore(sources.since().orElseThrow()) && published.isAfter(knownUntil)) {
            knownUntil = published;
        }
    }

    private void forget() {
        questions.clear();
        asking = true;
    }
}
