package esperanza.runtime.reader;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.function.Function;

/** Writes many rows of a projection with one statement. Sends nothing if there are no rows. */
public record Table(SqlConnection transaction) {

    public <R> Uni<Void> write(String sql, List<R> rows, Function<Columns<R>, Columns<R>> columns) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(sql)
                        .execute(columns.apply(Columns.of(rows)).tuple())
                        .replaceWithVoid();
    }
}
