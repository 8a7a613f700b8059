package esperanza.notification.alert;

import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.*;
import esperanza.notification.alert.domain.AlertId;
import esperanza.protocol.vocabulary.AlertKind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads from the log what an alert is about, and who was called for it. */
@Singleton
public class AlertLookup {

    private final EventStore<AlertEvent> alerts;

    AlertLookup(EventStore<AlertEvent> alerts) {
        this.alerts = alerts;
    }

    /**
     * The subject of an alert, and who was called for it.
     *
     * @param role the rung that was called first
     * @param rung the rung on which it stands
     * @param paged the rung that was paged last; empty before the first page
     * @param called the pseudonyms of all who were paged for it
     */
    public record Call(
            CaseId caseId, AlertKind kind, String role, String rung, Optional<String> paged, Set<String> called) {

        private static Call of(AlertRaised first) {
            return new Call(first.caseId(), first.kind(), first.role(), first.role(), Optional.empty(), Set.of());
        }

        private Call then(AlertEvent event) {
            return switch (event) {
                case AlertPaged page -> paged(page);
                case AlertEscalated up -> on(up.role());
                case AlertReopened again -> on(again.role());
                case AlertRaised _, AlertAcknowledged _, AlertSettled _ -> this;
            };
        }

        private Call on(String another) {
            return new Call(caseId, kind, role, another, paged, called);
        }

        private Call paged(AlertPaged page) {
            Set<String> all = new HashSet<>(called);
            all.addAll(page.people());
            return new Call(caseId, kind, role, page.rung(), Optional.of(page.role()), Set.copyOf(all));
        }
    }

    /** The subject of an alert, and who was called for it; empty if there is no such alert. */
    public Uni<Optional<Call>> of(AlertId alert) {
        return alerts.read(alert.stream()).map(history -> {
            Optional<Call> call = Optional.empty();
            for (Recorded<AlertEvent> each : history.events()) {
                call = each.event() instanceof AlertRaised first
                        ? Optional.of(Call.of(first))
                        : call.map(before -> before.then(each.event()));
            }
            return call;
        });
    }
}
