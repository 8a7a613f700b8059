package esperanza.notification.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.access.NotPermitted;
import esperanza.access.Resource;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.notification.NotificationAction;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.AcknowledgeAlert;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;

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

    /**
     * A person who was called answers by another way than the own login. The answer stops the paging and opens nothing.
     * Fails like {@link #acknowledge(Asked, AlertId)}, or with {@link NotPermitted} if no function of the person answers
     * alerts.
     *
     * @param key the same for the same answer
     */
    public Uni<Outcome<AlertEvent>> acknowledge(Caller caller, AlertId alert, WayKind way, String key) {
        Access.require(caller, NotificationAction.ACKNOWLEDGE_ALERT, new Resource.Unspecified());
        CommandId id = ids.commandId(caller, key);
        Cause cause = ids.cause(caller, NotificationAction.ACKNOWLEDGE_ALERT, id, Optional.empty());
        return isFromElsewhere(caller, alert)
                .map(elsewhere -> new AcknowledgeAlert(
                        caller.pseudonym(), AlertVisibility.roles(caller), elsewhere, ids.now(), Optional.of(way)))
                .chain(command -> alerts.handle(
                        new Request<>(alert.stream(), id, key.getBytes(UTF_8), OptionalInt.empty(), cause, command)));
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
