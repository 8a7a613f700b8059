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
        return uuidsIfAny(column.andThen(Optional::of));
    }

    public Columns<R> uuidsIfAny(Function<R, Optional<UUID>> column) {
        tuple.addArrayOfUUID(values(column).toArray(UUID[]::new));
        return this;
    }

    public Columns<R> texts(Function<R, String> column) {
        return textsIfAny(column.andThen(Optional::of));
    }

    public Columns<R> textsIfAny(Function<R, Optional<String>> column) {
        tuple.addArrayOfString(values(column).toArray(String[]::new));
        return this;
    }

    public Columns<R> instants(Function<R, Instant> column) {
        return instantsIfAny(column.andThen(Optional::of));
    }

    public Columns<R> instantsIfAny(Function<R, Optional<Instant>> column) {
        Function<R, Optional<OffsetDateTime>> at = column.andThen(instant -> instant.map(Rows::at));
        tuple.addArrayOfOffsetDateTime(values(at).toArray(OffsetDateTime[]::new));
        return this;
    }

    public Columns<R> longs(Function<R, Long> column) {
        tuple.addArrayOfLong(rows.stream().map(column).toArray(Long[]::new));
        return this;
    }

    public Columns<R> integers(Function<R, Integer> column) {
        return integersIfAny(column.andThen(Optional::of));
    }

    public Columns<R> integersIfAny(Function<R, Optional<Integer>> column) {
        tuple.addArrayOfInteger(values(column).toArray(Integer[]::new));
        return this;
    }

    public Columns<R> booleans(Function<R, Boolean> column) {
        return booleansIfAny(column.andThen(Optional::of));
    }

    public Columns<R> booleansIfAny(Function<R, Optional<Boolean>> column) {
        tuple.addArrayOfBoolean(values(column).toArray(Boolean[]::new));
        return this;
    }

    public Tuple tuple() {
        return tuple;
    }

    private <T> java.util.stream.Stream<T> values(Function<R, Optional<T>> column) {
        return rows.stream().map(column).map(value -> value.orElse(null));
    }
}
