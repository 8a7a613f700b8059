package esperanza.notification.alert;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
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
    private final OnCallInstitution onCall;
    private final CommandHandler<AlertCommand, AlertState, AlertEvent> alerts;

    AnswerAlert(
            CommandIds ids,
            AlertLookup calls,
            AlertVisibility visibility,
            LastRungAccess lastRung,
            OnCallInstitution onCall,
            CommandHandler<AlertCommand, AlertState, AlertEvent> alerts) {
        this.ids = ids;
        this.calls = calls;
        this.visibility = visibility;
        this.lastRung = lastRung;
        this.onCall = onCall;
        this.alerts = alerts;
    }

    /** Fails with {@link NotHere} if there is no such alert, or if the caller may not know of it. */
    public Uni<Outcome<AlertEvent>> acknowledge(Asked<?> asked, AlertId alert) {
        ids.commandId(asked); // a request without a key is no command: it learns nothing of the alert
        Caller caller = asked.caller();
        return isFromElsewhere(caller, alert)
                .map(elsewhere ->
                        new AcknowledgeAlert(caller.pseudonym(), AlertVisibility.roles(caller), elsewhere, ids.now()))
                .chain(command -> alerts.handle(ids.request(asked, alert.stream(), command)));
    }

    private Uni<Boolean> isFromElsewhere(Caller caller, AlertId alert) {
        return calls.of(alert).map(found -> found.orElseThrow(NotHere::new)).chain(call -> lastRung.around(caller, call)
                .call(wall -> visibility.require(caller, call, wall))
                .invoke(wall -> require(visibility.mayKnow(caller, call, wall)))
                .chain(wall -> onCall.isNotThatOf(caller, call, wall)));
    }

    private static void require(boolean mayKnow) {
        if (!mayKnow) {
            throw new NotHere();
        }
    }
}
