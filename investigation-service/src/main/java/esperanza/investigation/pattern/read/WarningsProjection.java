package esperanza.investigation.pattern.read;

import esperanza.investigation.pattern.domain.WarningEvent;
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
            insert into warning(warning_id, position) select * from unnest($1::uuid[], $2::bigint[])
            on conflict do nothing""";
    private static final String NAMES = """
            insert into warning_case(warning_id, case_id) select * from unnest($1::uuid[], $2::uuid[])
            on conflict do nothing""";
    private static final String PUBLISH = "update warning set published = true where warning_id = any($1::uuid[])";

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
        Map<UUID, Long> first = new LinkedHashMap<>();
        Set<Named> named = new LinkedHashSet<>();
        Set<UUID> published = new LinkedHashSet<>();
        for (Logged logged : events) {
            logged.as(WarningEvent.class).ifPresent(event -> {
                UUID id = event.warningId().value();
                first.putIfAbsent(id, logged.stored().position());
                event.cases().forEach(of -> named.add(new Named(id, of.value())));
                if (event instanceof WarningPublished) {
                    published.add(id);
                }
            });
        }
        Table table = new Table(transaction);
        return table.write(ADD, List.copyOf(first.entrySet()), rows -> rows.uuids(Map.Entry::getKey)
                        .longs(Map.Entry::getValue))
                .chain(() -> table.write(NAMES, List.copyOf(named), rows -> rows.uuids(Named::warning)
                        .uuids(Named::caseId)))
                .chain(() -> table.write(PUBLISH, List.copyOf(published), rows -> rows.uuids(id -> id)));
    }
}
