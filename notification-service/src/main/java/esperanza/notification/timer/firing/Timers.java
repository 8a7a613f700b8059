package esperanza.notification.timer.firing;

import esperanza.kernel.store.CommandHandler;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.AskAgain;
import esperanza.notification.alert.domain.AlertCommand.ReopenAlert;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertState;
import esperanza.notification.clock.domain.DeadlineCommand;
import esperanza.notification.clock.domain.DeadlineCommand.BreachDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.WarnOfDeadline;
import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.clock.domain.DeadlineState;
import esperanza.notification.timer.firing.WallWatermark.Reached;
import esperanza.notification.timer.read.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Turns a due timer into a command. */
@ApplicationScoped
public class Timers {

    private final CommandHandler<DeadlineCommand, DeadlineState, DeadlineEvent> deadlines;
    private final CommandHandler<AlertCommand, AlertState, AlertEvent> alerts;
    private final Calls calls;

    Timers(
            CommandHandler<DeadlineCommand, DeadlineState, DeadlineEvent> deadlines,
            CommandHandler<AlertCommand, AlertState, AlertEvent> alerts,
            Calls calls) {
        this.deadlines = deadlines;
        this.alerts = alerts;
        this.calls = calls;
    }

    /**
     * Fires a timer. A command that is no longer needed changes nothing.
     *
     * @param knownUntil everything that the other services recorded until then is known here
     * @param seen watermark of the walls: how far it is known to whom cases are shut
     * @return false if the timer is to be tried again, because it is not known yet to whom the case is shut
     */
    Uni<Boolean> fire(Timer timer, Instant now, Instant knownUntil, Reached seen) {
        TimerRequests requests = new TimerRequests(timer, now);
        return switch (timer.kind()) {
            case DUE_SOON ->
                deadlines.handle(requests.deadline(new WarnOfDeadline(now))).replaceWith(true);
            case BREACH ->
                deadlines
                        .handle(requests.deadline(new BreachDeadline(knownUntil)))
                        .replaceWith(true);
            case REOPEN -> alerts.handle(requests.alert(new ReopenAlert(now))).replaceWith(true);
            case ASK_AGAIN -> alerts.handle(requests.alert(new AskAgain())).replaceWith(true);
            case PAGE -> calls.first(requests, seen);
            case CALL -> calls.round(requests, seen).replaceWith(true);
        };
    }
}
