package esperanza.notification.alert;

import esperanza.access.Caller;
import esperanza.access.ExclusionTags;
import esperanza.access.Role;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.notification.alert.AlertLookup.Call;
import esperanza.notification.alert.domain.Ladders;
import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.notification.alert.read.Alerts;
import esperanza.notification.alert.read.Alerts.Hidden;
import esperanza.notification.alert.read.Rota;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.AlertKind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Access of the last rung to an alert that nobody else can answer: the case is shut to everybody on the rota, or the
 * people it is shut to are not known. The last rung finds the alert and can answer it, and sees nothing else of the
 * case.
 */
@Singleton
class LastRungAccess {

    private final Rota rota;
    private final Walls walls;
    private final ExclusionTags marks;
    private final Alerts alerts;
    private final Ladders ladders;
    private final InstantSource clock;

    LastRungAccess(Rota rota, Walls walls, ExclusionTags marks, Alerts alerts, Profile profile, InstantSource clock) {
        this.rota = rota;
        this.walls = walls;
        this.marks = marks;
        this.alerts = alerts;
        this.ladders = new Ladders(profile);
        this.clock = clock;
    }

    /**
     * The wall around the case of an alert. There is none for a caller of the last rung who was paged, if the case is
     * shut to everybody on the rota.
     */
    Uni<Wall> around(Caller caller, Call call) {
        return walls.around(List.of(call.caseId()))
                .chain(wall -> call.called().contains(caller.pseudonym())
                                && isLast(caller, call.kind())
                                && call.paged()
                                        .filter(ladders.of(call.kind())::isLast)
                                        .isPresent()
                        ? rota.dutyAt(clock.instant())
                                .map(everybody -> isShutToAll(call.kind(), wall, everybody) ? Wall.NONE : wall)
                        : Uni.createFrom().item(wall));
    }

    /**
     * The alerts for which the caller, being of the last rung, was paged although the case is shut to everybody on the
     * rota.
     */
    Uni<Set<UUID>> calls(Caller caller) {
        Set<String> last = lastRungs(caller);
        return last.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : alerts.hidden(last, caller.pseudonym(), caller.credentialWithoutAssignment())
                        .map(hidden -> hidden.stream()
                                .filter(call -> isLast(caller, call.kind()))
                                .toList())
                        .chain(this::thatNobodyElseCanAnswer);
    }

    private Uni<Set<UUID>> thatNobodyElseCanAnswer(List<Hidden> hidden) {
        Set<CaseId> cases = hidden.stream().map(Hidden::caseId).collect(Collectors.toSet());
        return rota.dutyAt(clock.instant())
                .chain(everybody -> walls.byCase(cases).map(around -> hidden.stream()
                        .filter(call -> isShutToAll(call.kind(), Wall.around(Set.of(call.caseId()), around), everybody))
                        .map(Hidden::alertId)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    /** The last rungs on which the caller can be called. */
    private Set<String> lastRungs(Caller caller) {
        return caller.roles().stream()
                .map(Role::code)
                .filter(ladders.last()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isLast(Caller caller, AlertKind kind) {
        return caller.roles().stream().map(Role::code).anyMatch(ladders.of(kind)::isLast);
    }

    private boolean isShutToAll(AlertKind kind, Wall wall, List<OnCallPerson> everybody) {
        return ladders.of(kind).isShutToAll(everybody, institution -> wall.shuts(marks.ofInstitution(institution)));
    }
}
