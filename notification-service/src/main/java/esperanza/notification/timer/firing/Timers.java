package esperanza.notification.timer.firing;

import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.notification.alert.AlertLookup;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.AskAgain;
import esperanza.notification.alert.domain.AlertCommand.PageOnCall;
import esperanza.notification.alert.domain.AlertCommand.ReopenAlert;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.notification.alert.domain.Ladder;
import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.notification.alert.read.Rota;
import esperanza.notification.clock.domain.DeadlineCommand;
import esperanza.notification.clock.domain.DeadlineCommand.BreachDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.WarnOfDeadline;
import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.clock.domain.DeadlineState;
import esperanza.notification.timer.firing.WallWatermark.Reached;
import esperanza.notification.timer.read.Timer;
import esperanza.protocol.term.Profile;
import esperanza.runtime.log.Chain;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Turns a due timer into a command. The command id is derived from the timer, so that the timer fires once, whichever
 * instance fires it; the id of an alert's timer also contains the due instant, because an alert that opens again counts
 * its rounds on.
 */
@ApplicationScoped
public class Timers {

    private static final Logger LOG = Logger.getLogger(Timers.class);

    private final CommandHandler<DeadlineCommand, DeadlineState, DeadlineEvent> deadlines;
    private final CommandHandler<AlertCommand, AlertState, AlertEvent> alerts;
    private final AlertLookup calls;
    private final Walls walls;
    private final ExclusionTags marks;
    private final Rota rota;
    private final Ladder ladder;

    Timers(
            CommandHandler<DeadlineCommand, DeadlineState, DeadlineEvent> deadlines,
            CommandHandler<AlertCommand, AlertState, AlertEvent> alerts,
            AlertLookup calls,
            Walls walls,
            ExclusionTags marks,
            Rota rota,
            Profile profile) {
        this.deadlines = deadlines;
        this.alerts = alerts;
        this.calls = calls;
        this.walls = walls;
        this.marks = marks;
        this.rota = rota;
        this.ladder = new Ladder(profile.onCall().ladder());
    }

    /**
     * Fires a timer. A command that is no longer needed changes nothing.
     *
     * @param knownUntil everything that the other services recorded until then is known here
     * @param seen watermark of the walls: how far it is known to whom cases are shut
     */
    Uni<Void> fire(Timer timer, Instant now, Instant knownUntil, Reached seen) {
        return switch (timer.kind()) {
            case DUE_SOON ->
                deadlines
                        .handle(request("deadline", timer, now, new WarnOfDeadline(now)))
                        .replaceWithVoid();
            case BREACH ->
                deadlines
                        .handle(request("deadline", timer, now, new BreachDeadline(knownUntil)))
                        .replaceWithVoid();
            case REOPEN ->
                alerts.handle(request("alert", timer, now, new ReopenAlert(now)))
                        .replaceWithVoid();
            case ASK_AGAIN ->
                alerts.handle(request("alert", timer, now, new AskAgain())).replaceWithVoid();
            case PAGE ->
                wall(timer, now, seen).chain(wall -> rota.all().chain(everybody -> page(timer, now, everybody, wall)));
        };
    }

    /**
     * The wall around the alert's case as it stood in the log when the page fell due.
     *
     * <ul>
     * <li>While the walls projection has not read that far, this fails and the timer is tried again.
     * <li>When the wait is over, the case counts as shut to everybody for this round.
     * </ul>
     */
    private Uni<Wall> wall(Timer timer, Instant now, Reached seen) {
        return calls.about(new AlertId(timer.id()))
                .chain(of -> walls.around(of.stream().toList()))
                .map(wall -> seen.reaches(timer.dueAt()) ? wall : Wall.UNKNOWN)
                .invoke(wall -> {
                    if (!wall.known() && seen.canWait(timer.dueAt(), now)) {
                        throw new IllegalStateException("whom the case accuses is not known yet");
                    }
                });
    }

    private Uni<Void> page(Timer timer, Instant now, List<OnCallPerson> everybody, Wall wall) {
        Predicate<String> excluded = institution -> wall.shuts(marks.ofInstitution(institution));
        String rung = timer.role().orElseThrow();
        Optional<OnCallPerson> here = ladder.onCall(rung, everybody, excluded);
        if (here.isEmpty()) {
            LOG.errorf("nobody is on the rota for %s: alert %s pages nobody", rung, timer.id());
            return Uni.createFrom().voidItem();
        }
        Optional<OnCallPerson> above = ladder.above(rung).flatMap(next -> ladder.whoMayKnow(next, everybody, excluded));
        PageOnCall command = new PageOnCall(timer.round(), rung, here.get(), above, !wall.known());
        return alerts.handle(request("alert", timer, now, command)).replaceWithVoid();
    }

    private static <C> Request<C> request(String category, Timer timer, Instant now, C command) {
        String name = "timer/" + timer.kind() + '/' + timer.id() + '/' + timer.round()
                + (category.equals("alert") ? "/" + timer.dueAt() : "");
        byte[] identity = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(Chain.sha256(identity));
        return new Request<>(
                new StreamId(category, timer.id()),
                new CommandId(new UUID(hash.getLong(), hash.getLong())),
                identity,
                OptionalInt.empty(),
                Cause.of(Actor.system("timer"), now, timer.id()),
                command);
    }
}
