package esperanza.runtime.reader;

import esperanza.runtime.query.Rows;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Turns rows into one array per column, so that a whole batch is the arguments of one statement. An empty value becomes
 * null.
 */
public final class Columns<R> {

    private final List<R> rows;
    private final Tuple tuple = Tuple.tuple();

    private Columns(List<R> rows) {
        this.rows = rows;
    }

    public static <R> Columns<R> of(List<R> rows) {
        return new Columns<>(rows);
    }

    public Columns<R> uuids(Function<R, UUID> column) {
        tuple.addArrayOfUUID(values(column, new UUID[rows.size()]));
        return this;
    }

    public Columns<R> uuidsIfAny(Function<R, Optional<UUID>> column) {
        tuple.addArrayOfUUID(valuesIfAny(column, new UUID[rows.size()]));
        return this;
    }

    public Columns<R> texts(Function<R, String> column) {
        tuple.addArrayOfString(values(column, new String[rows.size()]));
        return this;
    }

    public Columns<R> textsIfAny(Function<R, Optional<String>> column) {
        tuple.addArrayOfString(valuesIfAny(column, new String[rows.size()]));
        return this;
    }

    public Columns<R> instants(Function<R, Instant> column) {
        tuple.addArrayOfOffsetDateTime(values(column.andThen(Rows::at), new OffsetDateTime[rows.size()]));
        return this;
    }

    public Columns<R> instantsIfAny(Function<R, Optional<Instant>> column) {
        tuple.addArrayOfOffsetDateTime(
                valuesIfAny(column.andThen(instant -> instant.map(Rows::at)), new OffsetDateTime[rows.size()]));
        return this;
    }

    public Columns<R> longs(Function<R, Long> column) {
        tuple.addArrayOfLong(values(column, new Long[rows.size()]));
        return this;
    }

    public Columns<R> integers(Function<R, Integer> column) {
        tuple.addArrayOfInteger(values(column, new Integer[rows.size()]));
        return this;
    }

    public Columns<R> integersIfAny(Function<R, Optional<Integer>> column) {
        tuple.addArrayOfInteger(valuesIfAny(column, new Integer[rows.size()]));
        return this;
    }

    public Columns<R> booleans(Function<R, Boolean> column) {
        tuple.addArrayOfBoolean(values(column, new Boolean[rows.size()]));
        return this;
    }

    public Columns<R> booleansIfAny(Function<R, Optional<Boolean>> column) {
        tuple.addArrayOfBoolean(valuesIfAny(column, new Boolean[rows.size()]));
        return this;
    }

    public Tuple tuple() {
        return tuple;
    }

    private <T> T[] values(Function<R, T> column, T[] into) {
        for (int row = 0; row < into.length; row++) {
            into[row] = column.apply(rows.get(row));
        }
        return into;
    }

    private <T> T[] valuesIfAny(Function<R, Optional<T>> column, T[] into) {
        return values(row -> column.apply(row).orElse(null), into);
    }
}
