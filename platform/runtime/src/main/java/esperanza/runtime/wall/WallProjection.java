package esperanza.runtime.wall;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.kernel.CaseId;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.StoredEvent;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps, in every service alike, who may know of each case: who is excluded, by the report or by a later wall, and who
 * is assigned. Only events of intake count; no event of another service opens a case.
 */
@Singleton
public class WallProjection implements Projection {

    public static final String NAME = "walls";

    private static final String INTAKE = "esperanza.intake.";
    private static final String RECEIVED = "report-received";
    private static final String APPLIED = "conflict-wall-applied";
    private static final String SEALED = "case-sealed";
    private static final String ASSIGNED = "person-assigned";
    private static final String ENDED = "assignment-ended";
    private static final String BROKEN = "glass-broken";

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

    private final EventJson json;

    WallProjection(EventJson json) {
        this.json = json;
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
            layers(logged).forEach(layer -> layers.merge(layer.of, layer, Layer::with));
            seats(logged).forEach(seat -> seats.put(seat.assignee, seat));
        }
        Table table = new Table(transaction);
        return table.write(LAY, List.copyOf(layers.values()), WallProjection::layer)
                .chain(() -> table.write(SEAT, List.copyOf(seats.values()), WallProjection::seat));
    }

    private Stream<Layer> layers(Logged logged) {
        return switch (what(logged.stored())) {
            case RECEIVED -> laid(logged, true, false);
            case APPLIED -> laid(logged, false, false);
            case SEALED -> laid(logged, false, true);
            default -> Stream.empty();
        };
    }

    private Stream<Layer> laid(Logged logged, boolean received, boolean sealed) {
        String shutTo =
                clear(logged).path("shutTo").valueStream().map(JsonNode::asText).collect(Collectors.joining(" "));
        return cases(logged).map(of -> new Layer(of, shutTo, received, sealed));
    }

    private Stream<Assignment> seats(Logged logged) {
        return switch (what(logged.stored())) {
            case ASSIGNED -> seated(logged, clear(logged).path("capacity").asText(), "until");
            case BROKEN -> seated(logged, "GLASS", "until");
            case ENDED -> seated(logged, clear(logged).path("capacity").asText(), "endedAt");
            default -> Stream.empty();
        };
    }

    private Stream<Assignment> seated(Logged logged, String capacity, String until) {
        JsonNode clear = clear(logged);
        Optional<Instant> at = Optional.of(clear.path(until))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .map(Instant::parse);
        String mark = clear.path("mark").asText();
        String by = clear.path("by").asText("");
        return cases(logged).map(of -> new Assignment(new Assignee(of, capacity, mark, by), at));
    }

    private static String what(StoredEvent stored) {
        String type = stored.type();
        return type.startsWith(INTAKE) ? type.substring(INTAKE.length(), type.lastIndexOf('.')) : "";
    }

    private JsonNode clear(Logged logged) {
        return json.tree(logged.stored().clear());
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
