package esperanza.files.operations;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Counts what the tables of files hold. */
final class FiguresTable {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final long HUNDRED = 100;

    private static final String ALL = """
            select (select count(*) from file_segment) segments,
              (select count(*) from upload where not ended and not handed_on and expires_at > clock_timestamp()) uploads,
              (select count(*) from upload where ended and not handed_on) waiting,
              (select count(*) from damaged_segment) damaged,
              (select ended_at from scrub where ended_at > 'epoch') read_again""";

    private static final String DAMAGED = "select count(*) from damaged_segment";

    private final Queries queries;

    FiguresTable(Queries queries) {
        this.queries = queries;
    }

    Uni<StoreFigures> all(Instant now, double free) {
        return queries.rowsInTime(ALL, Tuple.tuple(), row -> figures(row, quarter(now), free))
                .map(List::getFirst);
    }

    Uni<Long> damaged() {
        return queries.rowsInTime(DAMAGED, Tuple.tuple(), row -> row.getLong(0)).map(List::getFirst);
    }

    private static StoreFigures figures(Row row, Instant now, double free) {
        return new StoreFigures(
                now,
                Math.round(free * 100),
                row.getLong("segments") / HUNDRED * HUNDRED,
                FileCount.of(row.getLong("uploads")),
                FileCount.of(row.getLong("waiting")),
                row.getLong("damaged"),
                Optional.ofNullable(row.getOffsetDateTime("read_again"))
                        .map(OffsetDateTime::toInstant)
                        .map(FiguresTable::quarter));
    }

    /** The quarter of an hour in which the instant lies. */
    static Instant quarter(Instant instant) {
        long seconds = QUARTER.toSeconds();
        return Instant.ofEpochSecond(instant.getEpochSecond() / seconds * seconds);
    }
}
