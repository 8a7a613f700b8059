package esperanza.runtime.reader;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Queries;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;

/** Reads the log by position, own and mirrored events alike. */
public final class LogReader {

    /** The newest events, which need no query. */
    @FunctionalInterface
    interface Newest {

        /** Up to {@code limit} events after the position; empty if the log has to be asked. */
        Optional<List<StoredEvent>> after(long position, int limit);
    }

    private static final String PAGE =
            "select " + StoredEvent.COLUMNS + " from event e where e.position > $1 order by e.position limit $2";
    private static final String READABLE_PAGE = "select " + StoredEvent.READABLE_COLUMNS
            + " from event e where e.position > $1 order by e.position limit $2";
    private static final String ONE =
            "select " + StoredEvent.COLUMNS + " from event e where e.position = any($1)" + " order by e.position";
    private static final String STREAM =
            "select " + StoredEvent.COLUMNS + " from event e where e.category = $1 and e.id = $2 order by e.version";

    private final Queries queries;
    private final Newest newest;

    public LogReader(Queries queries, LogTail tail) {
        this(queries, tail::after);
    }

    LogReader(Queries queries, Newest newest) {
        this.queries = queries;
        this.newest = newest;
    }

    /** A reader that asks the log each time. */
    public static LogReader withoutMemory(Queries queries) {
        return new LogReader(queries, (position, limit) -> Optional.empty());
    }

    /**
     * Up to {@code limit} events after the position. The newest ones are answered from memory; an event committed a
     * moment ago may be missing until the {@link LogTail} has fetched it and woken its readers.
     */
    public Uni<List<StoredEvent>> after(long position, int limit) {
        return newest.after(position, limit)
                .map(page -> Uni.createFrom().item(page))
                .orElseGet(() -> queries.on(client -> after(client, position, limit)));
    }

    /** Up to {@code limit} events after the position, from the log itself and without their hashes. */
    Uni<List<StoredEvent>> readableAfter(long position, int limit) {
        return queries.on(client -> read(client, READABLE_PAGE, Tuple.of(position, limit)));
    }

    /**
     * Up to {@code limit} events after the first position and not beyond the second, which was committed before the
     * question. None is missing.
     */
    public Uni<List<StoredEvent>> between(long position, long upTo, int limit) {
        return newest.after(position, limit)
                .filter(page -> page.size() == limit
                        || !page.isEmpty() && page.getLast().position() >= upTo)
                .map(page -> Uni.createFrom().item(page))
                .orElseGet(() -> queries.on(client -> after(client, position, limit)))
                .map(page ->
                        page.stream().filter(event -> event.position() <= upTo).toList());
    }

    /** A whole stream as it is stored. */
    public Uni<List<StoredEvent>> stream(StreamId stream) {
        return queries.rows(STREAM, Tuple.of(stream.category(), stream.id()), StoredEvent::from);
    }

    static Uni<List<StoredEvent>> at(SqlClient connection, List<Long> positions) {
        return read(connection, ONE, Tuple.of(positions.toArray(Long[]::new)));
    }

    static Uni<List<StoredEvent>> after(SqlClient connection, long position, int limit) {
        return read(connection, PAGE, Tuple.of(position, limit));
    }

    private static Uni<List<StoredEvent>> read(SqlClient client, String sql, Tuple arguments) {
        return client.preparedQuery(sql).execute(arguments).map(rows -> Rows.map(rows, StoredEvent::from));
    }
}
