package esperanza.notification.timer.firing;

import esperanza.access.CaseAccess;
import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.CommandHandler;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertState;
import esperanza.notification.alert.domain.Ladders;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.notification.alert.domain.PageDecider.PageForAll;
import esperanza.notification.alert.domain.Round;
import esperanza.notification.alert.domain.WaitingAlert;
import esperanza.notification.alert.read.AlertKinds;
import esperanza.notification.alert.read.Rota;
import esperanza.notification.timer.firing.ProjectionWatermark.Reached;
import esperanza.notification.timer.read.Timer;
import esperanza.notification.timer.read.WaitingAlerts;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.AlertKind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Calls people: for an alert when it is raised, opened again or climbs, and round by round for all that wait. */
@ApplicationScoped
class Calls {

    private static final int AT_ONCE = 64;

    private final CommandHandler<AlertCommand, AlertState, AlertEvent> alerts;
    private final CommandHandler<PageForAll, Boolean, OnCallPaged> pages;
    private final WaitingAlerts waiting;
    private final Walls walls;
    private final ExclusionTags marks;
    private final Rota rota;
    private final AlertKinds kinds;
    private final Ladders ladders;
    /** Behind which alert the next round of a person looks, if more wait than a round looks at. */
    private final Map<UUID, UUID> places = new ConcurrentHashMap<>();

    Calls(
            CommandHandler<AlertCommand, AlertState, AlertEvent> alerts,
            CommandHandler<PageForAll, Boolean, OnCallPaged> pages,
            WaitingAlerts waiting,
            Walls walls,
            ExclusionTags marks,
            Rota rota,
            AlertKinds kinds,
            Profile profile) {
        this.alerts = alerts;
        this.pages = pages;
        this.waiting = waiting;
        this.walls = walls;
        this.marks = marks;
        this.rota = rota;
        this.kinds = kinds;
        this.ladders = new Ladders(profile);
    }

    /**
     * The facts for all calls that are made together.
     *
     * @param rota in the order in which people are to be called
     * @param around the access to the cases of the alerts that page
     * @param kinds the kinds of these alerts
     */
    record Known(List<OnCallPerson> rota, Map<CaseId, CaseAccess> around, Map<UUID, AlertKind> kinds, Reached seen) {

        Optional<AlertKind> kind(Timer page) {
            return Optional.ofNullable(kinds.get(page.id()));
        }

        /** The wall of a case as it stood in the log when the timer fell due. */
        Wall wall(Optional<CaseId> of, Map<CaseId, CaseAccess> around, Timer timer) {
            return of.filter(_ -> seen.reaches(timer.dueAt()))
                    .map(id -> Wall.around(Set.of(id), around))
                    .orElse(Wall.UNKNOWN);
        }
    }

    /** Asks once for all that are due together. */
    Uni<Known> known(List<Timer> due, Reached seen, Instant now) {
        List<Timer> pages =
                due.stream().filter(timer -> timer.kind() == Timer.Kind.PAGE).toList();
        Set<CaseId> cases =
                pages.stream().flatMap(timer -> timer.caseId().stream()).collect(Collectors.toSet());
        List<UUID> paging = pages.stream().map(Timer::id).toList();
        return Uni.combine()
                .all()
                .unis(rota.dutyAt(now), walls.byCase(cases), kinds.of(paging))
                .with((all, around, of) -> new Known(all, around, of, seen));
    }

    /**
     * Calls for one alert, by the wall around its case as it stood in the log when the page fell due.
     *
     * <ul>
     * <li>While that wall is not known, nobody is called, and the answer is false.
     * <li>When the wait is over, the case counts as shut to everybody for this page.
     * </ul>
     */
    Uni<Boolean> first(TimerRequests requests, Known known) {
        Timer timer = requests.timer();
        Wall wall = known.wall(timer.caseId(), known.around, timer);
        return !wall.known() && known.seen.canWait(timer.dueAt(), requests.now())
                ? Uni.createFrom().item(false)
                : call(requests, wall, known);
    }

    /** False while no rota names anybody to call: the page stays due. An alarm tells the operator. */
    private Uni<Boolean> call(TimerRequests requests, Wall wall, Known known) {
        Timer timer = requests.timer();
        return new Round(ladders, known.rota, requests.now())
                .call(known.kind(timer), timer.role().orElseThrow(), timer.round(), excluded(wall), wall.known())
                .map(call -> alerts.handle(requests.alert(call)).replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    /**
     * Pages a person once for all alerts that still wait for that person. For each other alert the person is called
     * whom it concerns now. A round looks at the most pressing alerts and, in turn, at as many others: its cost does not
     * grow with what waits.
     */
    Uni<Void> round(TimerRequests requests, Known known) {
        Round round = new Round(ladders, known.rota, requests.now());
        UUID call = requests.timer().id();
        return waiting.of(call, Optional.ofNullable(places.get(call)))
                .chain(look -> wallsAround(look.alerts(), requests.timer(), known)
                        .chain(walled -> commands(walled, look.all(), round, requests))
                        .invoke(() -> places.compute(call, (_, _) -> look.last().orElse(null))));
    }

    private record Walled(WaitingAlert alert, Wall wall) {}

    private Uni<List<Walled>> wallsAround(List<WaitingAlert> all, Timer timer, Known known) {
        Set<CaseId> cases = new HashSet<>();
        all.forEach(alert -> cases.add(alert.caseId()));
        return walls.byCase(cases).map(around -> all.stream()
                .map(alert -> new Walled(alert, known.wall(Optional.of(alert.caseId()), around, timer)))
                .toList());
    }

    /** The page goes last: if the call of another alert fails, the round is tried again as a whole. */
    private Uni<Void> commands(List<Walled> looked, int all, Round round, TimerRequests requests) {
        List<Uni<Void>> moves = new ArrayList<>();
        List<WaitingAlert> staying = new ArrayList<>();
        for (Walled each : looked) {
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
                .chain(() -> round.page(timer.dueAt(), timer.round(), staying, all - moves.size())
                        .map(page -> pages.begin(requests.page(page)).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Predicate<String> excluded(Wall wall) {
        return institution -> wall.shuts(marks.ofInstitution(institution));
    }
}
