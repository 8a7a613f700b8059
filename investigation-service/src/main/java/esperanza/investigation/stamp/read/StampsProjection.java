package esperanza.investigation.stamp.read;

import esperanza.investigation.stamp.domain.StampEvent.HistoryStamped;
import esperanza.investigation.stamp.domain.StampedHead;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps how far each history of evidence was stamped. */
@Singleton
public class StampsProjection implements Projection {

    public static final String NAME = "stamps";

    private static final String KEEP = """
            insert into stamped_head as h (category, id, version, stamped_at)
            select * from unnest($1::text[], $2::uuid[], $3::int[], $4::timestamptz[])
            on conflict (category, id) do update set version = excluded.version, stamped_at = excluded.stamped_at
             where h.version <= excluded.version""";

    private record Key(String category, UUID id) {}

    private record Row(StampedHead head, Instant at) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("stamped_head");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Map<Key, Row> last = new LinkedHashMap<>();
        for (Logged logged : events) {
            logged.as(HistoryStamped.class).ifPresent(stamped -> stamped.heads()
                    .forEach(head -> last.merge(
                            new Key(head.category(), head.streamId()),
                            new Row(head, logged.recordedAt()),
                            (one, other) -> other.head().version() >= one.head().version() ? other : one)));
        }
        return new Table(transaction).write(KEEP, List.copyOf(last.values()), columns -> columns.texts(
                        row -> row.head().category())
                .uuids(row -> row.head().streamId())
                .integers(row -> row.head().version())
                .instants(Row::at));
    }
}
