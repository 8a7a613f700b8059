package esperanza.notification.clock.read;

import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the current state of each legal clock. */
@ApplicationScoped
public class DeadlineProjection implements Projection {

    public static final String NAME = "deadlines";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("deadline");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Map<UUID, DeadlineStarted> started = new LinkedHashMap<>();
        Map<UUID, Ending> endings = new LinkedHashMap<>();
        events.stream()
                .flatMap(event -> event.as(DeadlineEvent.class).stream())
                .forEach(event -> fold(event, started, endings));
        Table table = new Table(transaction);
        return DeadlineTable.insert(table, List.copyOf(started.values()))
                .chain(() -> DeadlineTable.end(table, List.copyOf(endings.values())));
    }

    private static void fold(DeadlineEvent event, Map<UUID, DeadlineStarted> started, Map<UUID, Ending> endings) {
        UUID id = event.deadlineId().value();
        switch (event) {
            case DeadlineStarted start -> {
                started.put(id, start);
                endings.remove(id);
            }
            case DeadlineMet met -> endings.merge(id, Ending.met(met), Ending::then);
            case DeadlinePaused _ -> endings.merge(id, Ending.state(id, "PAUSED"), Ending::then);
            case DeadlineMoved moved -> endings.merge(id, Ending.moved(moved), Ending::then);
            case DeadlineBreached _ -> endings.merge(id, Ending.state(id, "BREACHED"), Ending::then);
            case DeadlinePassed _ -> endings.merge(id, Ending.state(id, "PASSED"), Ending::then);
            case DeadlineWithdrawn _ -> endings.merge(id, Ending.state(id, "WITHDRAWN"), Ending::then);
            case DeadlineConfirmed _ -> endings.merge(id, Ending.confirmation(id, "CONFIRMED"), Ending::then);
            case DeadlineContested _ -> endings.merge(id, Ending.confirmation(id, "CONTESTED"), Ending::then);
            case DeadlineDueSoon _, ActNoted _ -> {}
        }
    }
}
