package esperanza.runtime.reader;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far the projections of a service have read.
 *
 * @param positions by name, those that may go together: no stream of theirs is parked, and none is being made anew
 */
record Standing(Map<String, Long> positions) {

    private static final String BEGIN =
            "insert into cursor(name, position) select unnest($1::text[]), 0 on conflict do nothing";
    private static final String READ = """
            select c.name, c.position from cursor c
            where c.name = any($1) and not c.anew and not exists (select from parked p where p.reader = c.name)""";

    Standing {
        positions = Map.copyOf(positions);
    }

    /** Gives a cursor at the beginning of the log to every projection that has none. */
    static Uni<Void> begin(SqlClient client, Set<String> projections) {
        return client.preparedQuery(BEGIN).execute(names(projections)).replaceWithVoid();
    }

    static Uni<Standing> read(SqlClient client, Set<String> projections) {
        return client.preparedQuery(READ).execute(names(projections)).map(rows -> {
            Map<String, Long> positions = new HashMap<>();
            for (Row row : rows) {
                positions.put(row.getString("name"), row.getLong("position"));
            }
            return new Standing(positions);
        });
    }

    /** Those of the projections that are at most this far behind the foremost, in the order of their names. */
    Map<String, Long> together(Set<String> apart, int distance) {
        Map<String, Long> together = new TreeMap<>(positions);
        together.keySet().removeAll(apart);
        long front = together.values().stream().mapToLong(Long::longValue).max().orElse(0);
        together.values().removeIf(position -> front - position > distance);
        return together;
    }

    /** The same, after these projections have read up to a position. */
    Standing moved(Set<String> projections, long to) {
        Map<String, Long> moved = new HashMap<>(positions);
        projections.forEach(each -> moved.put(each, to));
        return new Standing(moved);
    }

    private static Tuple names(Set<String> projections) {
        return Tuple.of(projections.toArray(String[]::new));
    }
}
