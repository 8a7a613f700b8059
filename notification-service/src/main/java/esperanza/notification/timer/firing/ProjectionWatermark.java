package esperanza.notification.timer.firing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Watermark of a projection: reads where the log ends, waits until the projection has come there, and then answers that
 * everything is read that the log held at the question. It asks at each look: a projection that lags by seconds is known
 * to be that far, not further.
 */
final class ProjectionWatermark {

    /**
     * A leader that has not looked for this long begins anew: the pages that waited meanwhile did not wait for the
     * walls.
     */
    private static final Duration BREAK = Duration.ofMinutes(1);

    /** Questions that wait for their answer; while there are so many, none is added. */
    private static final int MOST = 100;

    /**
     * How far the projection has come.
     *
     * @param until all that the log held at this instant has been read
     * @param since the watermark has been looked for without a break since then
     * @param patience how long something waits for the projection
     */
    record Reached(Instant until, Instant since, Duration patience) {

        boolean reaches(Instant at) {
            return !until.isBefore(at);
        }

        /** The instant up to which due timers wait no longer: all is known, or the wait is over. */
        Instant waitsNoLonger(Instant now) {
            Instant given = now.minus(patience);
            return given.isBefore(since) || given.isBefore(until) ? until : given;
        }

        /** Whether what fell due at this instant can wait a little longer for the projection. */
        boolean canWait(Instant due, Instant now) {
            return now.isBefore((due.isAfter(since) ? due : since).plus(patience));
        }
    }

    private record Asked(Instant at, long ends) {}

    private Reached seen;
    private Instant lookedAt = Instant.EPOCH;
    private final Deque<Asked> questions = new ArrayDeque<>();

    /** @param patience how long something waits for the projection */
    ProjectionWatermark(Duration patience) {
        seen = new Reached(Instant.EPOCH, Instant.EPOCH, patience);
    }

    /**
     * Looks once.
     *
     * @param ends the last position of the log
     * @param read the position that the projection has reached
     * @param readUntil when an event that it has read was recorded: all that the log held then lies before that event, if
     *     the clocks agree; one that lies ahead of ours says nothing
     */
    Reached look(Instant now, long ends, long read, Optional<Instant> readUntil) {
        Instant since = now.isAfter(lookedAt.plus(BREAK)) ? now : seen.since;
        ask(new Asked(now, ends));
        Instant until = readUntil
                .filter(at -> !at.isAfter(now))
                .filter(seen.until::isBefore)
                .orElse(seen.until);
        while (!questions.isEmpty() && read >= questions.getFirst().ends) {
            until = later(until, questions.removeFirst().at);
        }
        lookedAt = now;
        seen = new Reached(until, since, seen.patience);
        return seen;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void ask(Asked next) {
        if (!questions.isEmpty() && questions.getLast().ends == next.ends) {
            questions.removeLast(); // the log has held nothing more since
        }
        if (questions.size() < MOST) {
            questions.addLast(next);
        }
    }
}
