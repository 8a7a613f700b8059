package esperanza.notification.timer.firing;

import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.CommandHandler;
import esperanza.notification.alert.AlertLookup;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.notification.alert.domain.Ladder;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.alert.domain.PageDecider.PageForAll;
import esperanza.notification.alert.domain.Round;
import esperanza.notification.alert.domain.WaitingAlert;
import esperanza.notification.alert.read.Rota;
import esperanza.notification.timer.firing.WallWatermark.Reached;
import esperanza.notification.timer.read.Timer;
import esperanza.notification.timer.read.WaitingAlerts;
import esperanza.protocol.term.Profile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Calls people: for an alert when it is raised, opened again or climbs, and round by round for all that wait. */
@ApplicationScoped
class Calls {

    private static final Logger LOG = Logger.getLogger(Calls.class);
    private static final int AT_ONCE = 64;

    private final CommandHandler<AlertCommand, AlertState, AlertEvent> alerts;
    private final CommandHandler<PageForAll, Boolean, OnCallPaged> pages;
    private final AlertLookup lookup;
    private final WaitingAlerts waiting;
    private final Walls walls;
    private final ExclusionTags marks;
    private final Rota rota;
    private final Ladder ladder;

    Calls(
            CommandHandler<AlertCommand, AlertState, AlertEvent> alerts,
            CommandHandler<PageForAll, Boolean, OnCallPaged> pages,
            AlertLookup lookup,
            WaitingAlerts waiting,
            Walls walls,
            ExclusionTags marks,
            Rota rota,
            Profile profile) {
        this.alerts = alerts;
        this.pages = pages;
        this.lookup = lookup;
        this.waiting = waiting;
        this.walls = walls;
        this.marks = marks;
        this.rota = rota;
        this.ladder = new Ladder(profile.onCall().ladder());
    }

    /**
     * Calls for one alert, by the wall around its case as it stood in the log when the page fell due.
     *
     * <ul>
     * <li>While that wall is not known, nobody is called, and the answer is false.
     * <li>When the wait is over, the case counts as shut to everybody for this page.
     * </ul>
     */
    Uni<Boolean> first(TimerRequests requests, Reached seen) {
        Timer timer = requests.timer();
        return lookup.about(new AlertId(timer.id()))
                .chain(of -> walls.around(of.stream().toList()))
                .map(wall -> seen.reaches(timer.dueAt()) ? wall : Wall.UNKNOWN)
                .chain(wall -> !wall.known() && seen.canWait(timer.dueAt(), requests.now())
                        ? Uni.createFrom().item(false)
                        : call(requests, wall).replaceWith(true));
    }

    private Uni<Void> call(TimerRequests requests, Wall wall) {
        Timer timer = requests.timer();
        return rota.all()
                .map(all -> new Round(ladder, all, requests.now())
                        .call(timer.role().orElseThrow(), timer.round(), excluded(wall), wall.known()))
                .chain(call -> {
                    if (call.isEmpty()) {
                        LOG.errorf("nobody is on the rota: alert %s pages nobody", timer.id());
                        return Uni.createFrom().voidItem();
                    }
                    return alerts.handle(requests.alert(call.get())).replaceWithVoid();
                });
    }

    /**
     * Pages a person once for all alerts that still wait for that person. For each other alert the person is called
     * whom it concerns now.
     */
    Uni<Void> round(TimerRequests requests, Reached seen) {
        return Uni.combine()
                .all()
                .unis(rota.all(), waiting.of(requests.timer().id()))
                .asTuple()
                .chain(found -> {
                    Round round = new Round(ladder, found.getItem1(), requests.now());
                    return wallsAround(found.getItem2(), requests.timer(), seen)
                            .chain(known -> commands(known, round, requests));
                });
    }

    private record Known(WaitingAlert alert, Wall wall) {}

    private Uni<List<Known>> wallsAround(List<WaitingAlert> all, Timer timer, Reached seen) {
        Set<CaseId> cases = new HashSet<>();
        all.forEach(alert -> cases.add(alert.caseId()));
        return walls.byCase(cases).map(around -> all.stream()
                .map(alert -> new Known(
                        alert,
                        seen.reaches(timer.dueAt()) ? Wall.around(Set.of(alert.caseId()), around) : Wall.UNKNOWN))
                .toList());
    }

    /** The page goes last: if the call of another alert fails, the round is tried again as a whole. */
    private Uni<Void> commands(List<Known> all, Round round, TimerRequests requests) {
        List<Uni<Void>> moves = new ArrayList<>();
        List<WaitingAlert> staying = new ArrayList<>();
        for (Known each : all) {
            WaitingAlert alert = each.alert();
            Predicate<String> excluded = excluded(each.wall());
            boolean known = each.wall().known();
            round.moved(alert, excluded, known)
                    .ifPresent(call -> moves.add(
                            alerts.handle(requests.alert(alert.alert(), call)).replaceWithVoid()));
            if (round.stays(alert, excluded, known)) {
                staying.add(alert);
            }
        }
        Timer timer = requests.timer();
        return Multi.createFrom()
                .iterable(moves)
                .onItem()
                .transformToUni(move -> move)
                .collectFailures()
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni()
                .chain(() -> Round.page(timer.dueAt(), timer.round(), staying)
                        .map(page -> pages.begin(requests.page(page)).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Predicate<String> excluded(Wall wall) {
        return institution -> wall.shuts(marks.ofInstitution(institution));
    }
}
