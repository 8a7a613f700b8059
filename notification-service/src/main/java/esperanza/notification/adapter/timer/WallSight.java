package esperanza.notification.adapter.timer;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when everything in this log that says whom a case is shut to has been read. It looks where the log ends, then waits
 * until the projection of the walls has come there: then all is read that was there when it looked.
 */
final class WallSight {

    static final String SQL = """
            select (select coalesce(max(position), 0) from event) ends,
              coalesce((select position from cursor where name = 'walls'), 0) read""";

    /** So long a page waits for it; then the last rung is called meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Whoever has not looked for so long begins anew: who waited meanwhile did not wait for the walls. */
    private static final Duration BREAK = Duration.ofMinutes(1);

    /**
     * How far it is seen.
     *
     * @param until all was read that the log held then
     * @param since it has been looked for without a break since then
     */
    record Seen(Instant until, Instant since) {

        boolean reaches(Instant at) {
            return !until.isBefore(at);
        }

        /** Whether something that was due then can wait a little longer for what is not seen yet. */
        boolean canWait(Instant due, Instant now) {
            return now.isBefore((due.isAfter(since) ? due : since).plus(PATIENCE));
        }
    }

    private record Asked(Instant at, long ends) {}

    private Seen seen = new Seen(Instant.EPOCH, Instant.EPOCH);
    private Instant lookedAt = Instant.EPOCH;
    private Optional<Asked> asked = Optional.empty();

    Seen look(Instant now, Row row) {
        return look(now, row.getLong("ends"), row.getLong("read"));
    }

    /**
     * Looks once.
     *
     * @param ends where the log ends
     * @param read how far the projection has come
     */
    Seen look(Instant now, long ends, long read) {
        Instant since = now.isAfter(lookedAt.plus(BREAK)) ? now : seen.since;
        Optional<Asked> arrived = Optional.of(new Asked(now, ends))
                .filter(all -> read >= all.ends)
                .or(() -> asked.filter(question -> read >= question.ends));
        if (arrived.isPresent() || asked.isEmpty()) {
            asked = Optional.of(new Asked(now, ends));
        }
        lookedAt = now;
        seen = new Seen(arrived.map(Asked::at).orElse(seen.until), since);
        return seen;
    }
}
