package esperanza.runtime.wall;

import esperanza.access.Around;
import esperanza.access.Wall;
import esperanza.kernel.CaseId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads who may know of a case. Lists use the SQL function {@code may_know} instead. */
@Singleton
public class Walls {

    private static final String AROUND = """
            select w.case_id, w.shut_to, w.sealed, array(
              select s.capacity || ' ' || case when s.taken then s.mark else '' end
              from seat_now s where s.case_id = w.case_id) seats
            from case_wall w where w.case_id = any($1) and w.received""";

    private final Pool pool;

    Walls(Pool pool) {
        this.pool = pool;
    }

    /** The wall of all these cases together. Not {@code known} as long as the report of one of them has not arrived. */
    public Uni<Wall> around(Collection<CaseId> cases) {
        Set<CaseId> each = Set.copyOf(cases);
        return byCase(each).map(walls -> Wall.around(each, walls));
    }

    /** Who may know of each case. A case whose report has not arrived is missing. */
    public Uni<Map<CaseId, Around>> byCase(Set<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return ids.length == 0
                ? Uni.createFrom().item(Map.of())
                : pool.preparedQuery(AROUND)
                        .execute(Tuple.tuple().addArrayOfUUID(ids))
                        .map(Walls::each);
    }

    private static Map<CaseId, Around> each(RowSet<Row> rows) {
        Map<CaseId, Around> each = new HashMap<>();
        rows.forEach(row -> each.put(
                new CaseId(row.getUUID("case_id")),
                new Around(
                        new HashSet<>(Arrays.asList(row.getString("shut_to").split(" "))),
                        row.getBoolean("sealed"),
                        seats(row.getArrayOfStrings("seats")))));
        return each;
    }

    private static Map<String, Set<String>> seats(String[] taken) {
        Map<String, Set<String>> seats = new HashMap<>();
        for (String seat : taken) {
            String[] parts = seat.split(" ", 2); // capacity, then the tag; the tag is empty if the assignment is over
            seats.computeIfAbsent(parts[0], capacity -> new HashSet<>()).add(parts[1]);
        }
        return seats;
    }
}
