package esperanza.notification.timer.firing;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Watermark of the walls projection: reads where the log ends, waits until the projection has come there, and then
 * answers that everything is read that the log held at the question.
 */
final class WallWatermark {

    /** Also when the next timer is due. */
    static final String SQL = """
            select (select coalesce(max(position), 0) from event) ends,
              coalesce((select position from cursor where name = 'walls'), 0) read,
              (select min(due_at) from timer) next""";

    /**
     * A leader that has not looked for this long begins anew: the pages that waited meanwhile did not wait for the
     * walls.
     */
    private static final Duration BREAK = Duration.ofMinutes(1);

    /**
     * How far the walls are known.
     *
     * @param until all that the log held at this instant has been read
     * @param since the watermark has been looked for without a break since then
     * @param patience how long a page waits for the walls projection; after that the last rung is paged meanwhile
     */
    record Reached(Instant until, Instant since, Duration patience) {

        boolean reaches(Instant at) {
            return !until.isBefore(at);
        }

        /** Whether a page that fell due at this instant can wait a little longer for the walls. */
        boolean canWait(Instant due, Instant now) {
            return now.isBefore((due.isAfter(since) ? due : since).plus(patience));
        }
    }

    private record Asked(Instant at, long ends) {}

    private Reached seen;
    private Instant lookedAt = Instant.EPOCH;
    private Optional<Asked> asked = Optional.empty();

    /** @param patience how long a page waits until it is known whom its case is shut to */
    WallWatermark(Duration patience) {
        seen = new Reached(Instant.EPOCH, Instant.EPOCH, patience);
    }

    Reached look(Instant now, Row row) {
        return look(now, row.getLong("ends"), row.getLong("read"));
    }

    /**
     * Looks once.
     *
     * @param ends the last position of the log
     * @param read the position that the projection has reached
     */
    Reached look(Instant now, long ends, long read) {
        Instant since = now.isAfter(lookedAt.plus(BREAK)) ? now : seen.since;
        Optional<Asked> arrived = Optional.of(new Asked(now, ends))
                .filter(all -> read >= all.ends)
                .or(() -> asked.filter(question -> read >= question.ends));
        if (arrived.isPresent() || asked.isEmpty()) {
            asked = Optional.of(new Asked(now, ends));
        }
        lookedAt = now;
        seen = new Reached(arrived.map(Asked::at).orElse(seen.until), since, seen.patience);
        return seen;
    }
}
