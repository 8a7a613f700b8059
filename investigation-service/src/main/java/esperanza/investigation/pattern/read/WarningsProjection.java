package esperanza.investigation.pattern.read;

import esperanza.investigation.pattern.domain.WarningEvent;
import esperanza.investigation.pattern.domain.WarningEvent.WarningProposed;
import esperanza.investigation.pattern.domain.WarningEvent.WarningPublished;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps which early warnings there are, of which cases, and which were ever published. */
@Singleton
public class WarningsProjection implements Projection {

    public static final String NAME = "warnings";

    private static final String ADD = """
            insert into warning(warning_id, position, pattern) select * from unnest($1::uuid[], $2::bigint[], $3::text[])
            on conflict do nothing""";
    private static final String NAMES = """
            insert into warning_case(warning_id, case_id, at_first)
            select * from unnest($1::uuid[], $2::uuid[], $3::boolean[])
            on conflict do nothing""";
    private static final String PUBLISH = "update warning set published = true where warning_id = any($1::uuid[])";

    private record Begun(WarningProposed proposed, long position) {}

    private record Named(UUID warning, UUID caseId) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("warning", "warning_case");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Map<UUID, Begun> begun = new LinkedHashMap<>();
        Map<Named, Boolean> named = new LinkedHashMap<>();
        Set<UUID> published = new LinkedHashSet<>();
        for (Logged logged : events) {
            logged.as(WarningEvent.class).ifPresent(event -> {
                UUID id = event.warningId().value();
                boolean first = logged.stored().version() == 1;
                if (first && event instanceof WarningProposed proposed) {
                    begun.put(id, new Begun(proposed, logged.stored().position()));
                }
                event.cases().forEach(of -> named.putIfAbsent(new Named(id, of.value()), first));
                if (event instanceof WarningPublished) {
                    published.add(id);
                }
            });
        }
        Table table = new Table(transaction);
        return table.write(ADD, List.copyOf(begun.values()), rows -> rows.uuids(
                                row -> row.proposed.warningId().value())
                        .longs(Begun::position)
                        .texts(row -> row.proposed.pattern().name()))
                .chain(() -> table.write(
                        NAMES, List.copyOf(named.entrySet()), rows -> rows.uuids(row -> row.getKey().warning)
                                .uuids(row -> row.getKey().caseId)
                                .booleans(Map.Entry::getValue)))
                .chain(() -> table.write(PUBLISH, List.copyOf(published), rows -> rows.uuids(id -> id)));
    }
}
