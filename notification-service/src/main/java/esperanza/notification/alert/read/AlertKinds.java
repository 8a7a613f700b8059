package esperanza.notification.alert.read;

import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers: of which kind are these alerts, so which ladders do they climb? Asks without a session, like the rota. */
@ApplicationScoped
public class AlertKinds {

    private static final String OF = "select id, kind from alert where id = any($1)";

    private final Queries queries;

    AlertKinds(Queries queries) {
        this.queries = queries;
    }

    /** By id. An alert that its own projection has not read yet is not among them. */
    public Uni<Map<UUID, AlertKind>> of(List<UUID> alerts) {
        return queries.rows(
                        OF,
                        Tuple.tuple().addArrayOfUUID(alerts.toArray(UUID[]::new)),
                        row -> Map.entry(row.getUUID("id"), AlertKind.valueOf(row.getString("kind"))))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
