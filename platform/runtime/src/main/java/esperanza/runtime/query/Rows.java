package esperanza.runtime.query;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Converts between the values of PostgreSQL's driver and ours. */
public final class Rows {

    private Rows() {}

    /** One value for each row, in the order of the rows. */
    public static <T> List<T> map(RowSet<Row> rows, Function<Row, T> row) {
        return StreamSupport.stream(rows.spliterator(), false).map(row).toList();
    }

    /** The instant as an argument of type {@code timestamptz}. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
