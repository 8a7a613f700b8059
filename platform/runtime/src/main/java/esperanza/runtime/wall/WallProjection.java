package esperanza.runtime.wall;

import esperanza.access.Capacity;
import esperanza.kernel.CaseId;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import esperanza.runtime.wall.AccessSoFar.Seat;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps, in every service alike, who may know of each case: who is excluded, by the report or by a later wall, and who
 * is assigned. Only {@link AccessEvents} count; no other event opens a case.
 */
@Singleton
public class WallProjection implements Projection {

    public static final String NAME = "walls";

    private static final String LAY = """
            insert into case_wall as w (case_id, shut_to, received, sealed, seated, seats)
            select case_id, decode(shut_to, 'hex'), received, sealed, seated, decode(seats, 'hex')
            from unnest($1::uuid[], $2::text[], $3::boolean[], $4::boolean[], $5::int[], $6::text[])
              l(case_id, shut_to, received, sealed, seated, seats)
            on conflict (case_id) do update
              set shut_to = with_tags(w.shut_to, excluded.shut_to), received = w.received or excluded.received,
                sealed = w.sealed or excluded.sealed, seated = w.seated | excluded.seated,
                seats = with_tags(w.seats, excluded.seats)""";

    private static final String SEAT = """
            insert into case_seat as s (case_id, capacity, mark, delegated_by, until)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
            on conflict (case_id, capacity, mark, delegated_by) do update set until = excluded.until""";

    private record Layer(CaseId of, AccessSoFar told) {}

    private record Assignment(CaseId of, Seat seat, Optional<Instant> until) {}

    private final AccessEvents access;

    WallProjection(AccessEvents access) {
        this.access = access;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("case_wall", "case_seat");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Layer> layers = new ArrayList<>();
        List<Assignment> seats = new ArrayList<>();
        access.toldBy(events).forEach((of, told) -> {
            layers.add(new Layer(of, told));
            told.seats().forEach((seat, until) -> seats.add(new Assignment(of, seat, until)));
        });
        Table table = new Table(transaction);
        return table.write(LAY, layers, WallProjection::layer)
                .chain(() -> table.write(SEAT, seats, WallProjection::seat));
    }

    private static Columns<Layer> layer(Columns<Layer> columns) {
        return columns.uuids(layer -> layer.of.value())
                .texts(layer -> String.join("", layer.told.shutTo()))
                .booleans(layer -> layer.told.received())
                .booleans(layer -> layer.told.sealed())
                .integers(layer -> layer.told.seats().keySet().stream()
                        .map(seat -> Capacity.bitOf(seat.capacity()))
                        .reduce(0, (one, other) -> one | other))
                .texts(layer -> layer.told.seats().keySet().stream()
                        .map(Seat::mark)
                        .distinct()
                        .collect(Collectors.joining()));
    }

    private static Columns<Assignment> seat(Columns<Assignment> columns) {
        return columns.uuids(assignment -> assignment.of.value())
                .texts(assignment -> assignment.seat.capacity())
                .texts(assignment -> assignment.seat.mark())
                .texts(assignment -> assignment.seat.by())
                .instantsIfAny(Assignment::until);
    }
}
