package esperanza.notification.alert;

import static esperanza.notification.NotificationAction.ACKNOWLEDGE_ALERT;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.AcknowledgeAlert;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** A person answers for an alert: its paging stops, the clocks run on. */
@Singleton
public class AnswerAlert {

    private final CommandIds ids;
    private final AlertLookup calls;
    private final AlertVisibility visibility;
    private final LastRungAccess lastRung;
    private final CommandHandler<AlertCommand, AlertState, AlertEvent> alerts;

    AnswerAlert(
            CommandIds ids,
            AlertLookup calls,
            AlertVisibility visibility,
            LastRungAccess lastRung,
            CommandHandler<AlertCommand, AlertState, AlertEvent> alerts) {
        this.ids = ids;
        this.calls = calls;
        this.visibility = visibility;
        this.lastRung = lastRung;
        this.alerts = alerts;
    }

    /** Fails with {@link NotHere} if there is no such alert, or if the caller may not know of it or of its case. */
    public Uni<Outcome<AlertEvent>> acknowledge(Asked<?> asked, AlertId alert) {
        Caller caller = asked.caller();
        AcknowledgeAlert command = new AcknowledgeAlert(caller.pseudonym(), AlertVisibility.roles(caller), ids.now());
        Request<AlertCommand> request = ids.request(asked, alert.stream(), command);
        return require(caller, alert).chain(() -> alerts.handle(request));
    }

    private Uni<Void> require(Caller caller, AlertId alert) {
        return calls.of(alert)
                .map(found ->
                        found.filter(call -> visibility.mayKnow(caller, call)).orElseThrow(NotHere::new))
                .chain(call -> lastRung.around(caller, call))
                .invoke(wall -> Access.require(caller, ACKNOWLEDGE_ALERT, new Resource.OfCase(wall)))
                .replaceWithVoid();
    }
}
