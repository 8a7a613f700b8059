package esperanza.runtime.wall;

import esperanza.access.AccessEvent;
import esperanza.access.AccessEvent.AssignmentEnded;
import esperanza.access.AccessEvent.CaseSealed;
import esperanza.access.AccessEvent.ConflictWallApplied;
import esperanza.access.AccessEvent.GlassBroken;
import esperanza.access.AccessEvent.PersonAssigned;
import esperanza.access.AccessEvent.ReportCoded;
import esperanza.access.AccessEvent.ReportReceived;
import esperanza.kernel.CaseId;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps, in every service alike, who may know of each case: who is excluded, by the report or by a later wall, and who
 * is assigned. Only {@link AccessEvents} count; no other event opens a case.
 */
@Singleton
public class WallProjection implements Projection {

    public static final String NAME = "walls";

    private static final String LAY = """
            insert into case_wall as w (case_id, shut_to, received, sealed)
            select * from unnest($1::uuid[], $2::text[], $3::boolean[], $4::boolean[])
            on conflict (case_id) do update
              set shut_to = concat_ws(' ', nullif(w.shut_to, ''), nullif(excluded.shut_to, '')), received = w.received or excluded.received,
                sealed = w.sealed or excluded.sealed""";

    private static final String SEAT = """
            insert into case_seat as s (case_id, capacity, mark, delegated_by, until)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
            on conflict (case_id, capacity, mark, delegated_by) do update set until = excluded.until""";

    private record Layer(UUID of, String shutTo, boolean received, boolean sealed) {

        Layer with(Layer other) {
            return new Layer(
                    of,
                    String.join(" ", shutTo, other.shutTo).strip(),
                    received || other.received,
                    sealed || other.sealed);
        }
    }

    /** @param by the tag of the person who delegated, or empty */
    private record Assignee(UUID of, String capacity, String mark, String by) {}

    private record Assignment(Assignee assignee, Optional<Instant> until) {}

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
        Map<UUID, Layer> layers = new LinkedHashMap<>();
        Map<Assignee, Assignment> seats = new LinkedHashMap<>();
        for (Logged logged : events) {
            access.read(logged.stored()).ifPresent(event -> cases(logged).forEach(of -> {
                layer(of, event).ifPresent(layer -> layers.merge(of, layer, Layer::with));
                assignment(of, event).ifPresent(each -> seats.put(each.assignee, each));
            }));
        }
        Table table = new Table(transaction);
        return table.write(LAY, List.copyOf(layers.values()), WallProjection::layer)
                .chain(() -> table.write(SEAT, List.copyOf(seats.values()), WallProjection::seat));
    }

    private static Optional<Layer> layer(UUID of, AccessEvent event) {
        return switch (event) {
            case ReportReceived(Optional<List<String>> shutTo) ->
                Optional.of(new Layer(of, String.join(" ", shutTo.orElse(List.of())), true, false));
            case ReportCoded(List<String> shutTo) -> Optional.of(new Layer(of, String.join(" ", shutTo), false, false));
            case ConflictWallApplied(List<String> shutTo) ->
                Optional.of(new Layer(of, String.join(" ", shutTo), false, false));
            case CaseSealed _ -> Optional.of(new Layer(of, "", false, true));
            case PersonAssigned _, AssignmentEnded _, GlassBroken _ -> Optional.empty();
        };
    }

    private static Optional<Assignment> assignment(UUID of, AccessEvent event) {
        return switch (event) {
            case PersonAssigned(String capacity, String mark, Optional<Instant> until, Optional<String> by) ->
                Optional.of(new Assignment(new Assignee(of, capacity, mark, by.orElse("")), until));
            case AssignmentEnded(String capacity, String mark, Instant endedAt, Optional<String> by) ->
                Optional.of(new Assignment(new Assignee(of, capacity, mark, by.orElse("")), Optional.of(endedAt)));
            case GlassBroken(String mark, Instant until) ->
                Optional.of(new Assignment(new Assignee(of, "GLASS", mark, ""), Optional.of(until)));
            case ReportReceived _, ReportCoded _, ConflictWallApplied _, CaseSealed _ -> Optional.empty();
        };
    }

    private static Stream<UUID> cases(Logged logged) {
        return logged.metadata().cases().stream().map(CaseId::value);
    }

    private static Columns<Layer> layer(Columns<Layer> columns) {
        return columns.uuids(Layer::of)
                .texts(Layer::shutTo)
                .booleans(Layer::received)
                .booleans(Layer::sealed);
    }

    private static Columns<Assignment> seat(Columns<Assignment> columns) {
        return columns.uuids(seat -> seat.assignee.of)
                .texts(seat -> seat.assignee.capacity)
                .texts(seat -> seat.assignee.mark)
                .texts(seat -> seat.assignee.by)
                .instantsIfAny(Assignment::until);
    }
}
