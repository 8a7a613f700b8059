package esperanza.notification.alert;

import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.AlertPaged;
import esperanza.notification.alert.domain.AlertEvent.AlertRaised;
import esperanza.notification.alert.domain.AlertId;
import esperanza.protocol.vocabulary.AlertKind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Reads from the log what an alert is about. */
@Singleton
public class AlertLookup {

    private final EventStore<AlertEvent> alerts;

    AlertLookup(EventStore<AlertEvent> alerts) {
        this.alerts = alerts;
    }

    /**
     * The case and the kind of an alert, and the rungs that were called.
     *
     * @param role the rung that was called first
     * @param paged the rung that was paged last; empty before the first page
     */
    public record Call(CaseId caseId, AlertKind kind, String role, Optional<String> paged) {}

    /** The case, kind and rungs of an alert; empty if there is no such alert. */
    public Uni<Optional<Call>> of(AlertId alert) {
        return alerts.read(alert.stream()).map(history -> {
            List<AlertEvent> events =
                    history.events().stream().map(Recorded::event).toList();
            return events.stream()
                    .findFirst()
                    .map(AlertRaised.class::cast)
                    .map(first -> new Call(first.caseId(), first.kind(), first.role(), paged(events)));
        });
    }

    private static Optional<String> paged(List<AlertEvent> events) {
        return events.reversed().stream()
                .filter(AlertPaged.class::isInstance)
                .map(event -> ((AlertPaged) event).role())
                .findFirst();
    }
}
