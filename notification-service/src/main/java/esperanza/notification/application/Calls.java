package esperanza.notification.application;

import esperanza.kernel.CaseId;
import esperanza.kernel.store.EventStore;
import esperanza.notification.domain.AlertEvent;
import esperanza.notification.domain.AlertId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What somebody is called for. */
@Singleton
public class Calls {

    private final EventStore<AlertEvent> alerts;

    Calls(EventStore<AlertEvent> alerts) {
        this.alerts = alerts;
    }

    /** The case that the alert is about; empty if there is no such alert. */
    public Uni<Optional<CaseId>> about(AlertId alert) {
        return alerts.read(alert.stream())
                .map(history -> history.events().stream().findFirst().map(first -> first.event()
                        .caseId()));
    }
}
