package esperanza.runtime.wall;

import esperanza.access.CaseAccess;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.Readers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;

/** The tables of the walls projection. */
@Singleton
class ProjectedWalls implements Walls {

    private static final String AROUND = """
            select w.case_id, w.shut_to, w.sealed, array(
              select s.capacity || ' ' || case when s.taken then s.mark else '' end
              from seat_now s where s.case_id = w.case_id) seats
            from case_wall w where w.case_id = any($1) and w.received""";

    private final Queries queries;
    private final LongFunction<Uni<Boolean>> holdUpTo;

    @Inject
    ProjectedWalls(Queries queries, Readers readers) {
        this(queries, position -> readers.caughtUp(WallProjection.NAME, position));
    }

    ProjectedWalls(Queries queries, LongFunction<Uni<Boolean>> holdUpTo) {
        this.queries = queries;
        this.holdUpTo = holdUpTo;
    }

    @Override
    public Uni<Map<CaseId, CaseAccess>> byCase(Set<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return ids.length == 0
                ? Uni.createFrom().item(Map.of())
                : queries.rows(AROUND, Tuple.tuple().addArrayOfUUID(ids), row -> row)
                        .map(ProjectedWalls::each);
    }

    @Override
    public Uni<Boolean> holdUpTo(long position) {
        return holdUpTo.apply(position);
    }

    private static Map<CaseId, CaseAccess> each(List<Row> rows) {
        Map<CaseId, CaseAccess> each = new HashMap<>();
        rows.forEach(row -> each.put(
                new CaseId(row.getUUID("case_id")),
                new CaseAccess(
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
