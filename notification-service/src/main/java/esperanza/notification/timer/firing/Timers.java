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
import esperanza.notification.timer.firing.ProjectionWatermark.Reached;
import esperanza.notification.timer.read.DueTimers.Bounds;
import esperanza.notification.timer.read.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Turns due timers into commands. */
@ApplicationScoped
public class Timers {

    private static final Logger LOG = Logger.getLogger(Timers.class);

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
     * Fires timers, all at once. A command that is no longer needed changes nothing.
     *
     * @param seen watermark of the walls: how far it is known to whom cases are shut
     * @return the timers that fired; the others failed, or it is not known yet to whom their case is shut
     */
    Uni<List<Timer>> fire(List<Timer> due, Bounds bounds, Reached seen) {
        Uni<Calls.Known> known = calls.known(due, seen, bounds.now()).memoize().indefinitely();
        List<Uni<Optional<Timer>>> each = due.stream()
                .map(timer -> fire(timer, bounds, known)
                        .map(fired -> Optional.of(timer).filter(_ -> fired))
                        .onFailure()
                        .invoke(e -> LOG.warnf(
                                "timer %s: %s", timer.kind(), e.getClass().getSimpleName()))
                        .onFailure()
                        .recoverWithItem(Optional.empty()))
                .toList();
        return Uni.join().all(each).andFailFast().map(done -> done.stream()
                .flatMap(Optional::stream)
                .toList());
    }

    private Uni<Boolean> fire(Timer timer, Bounds bounds, Uni<Calls.Known> known) {
        Instant now = bounds.now();
        TimerRequests requests = new TimerRequests(timer, now);
        return switch (timer.kind()) {
            case DUE_SOON ->
                deadlines.handle(requests.deadline(new WarnOfDeadline(now))).replaceWith(true);
            case BREACH ->
                deadlines
                        .handle(requests.deadline(new BreachDeadline(bounds.knownUntil())))
                        .replaceWith(true);
            case REOPEN -> alerts.handle(requests.alert(new ReopenAlert(now))).replaceWith(true);
            case ASK_AGAIN -> alerts.handle(requests.alert(new AskAgain())).replaceWith(true);
            case PAGE -> known.chain(all -> calls.first(requests, all));
            case CALL -> known.chain(all -> calls.round(requests, all)).replaceWith(true);
        };
    }
}
