package esperanza.notification.alert;

import esperanza.access.Caller;
import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.notification.alert.AlertLookup.Call;
import esperanza.notification.alert.domain.Ladder;
import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.notification.alert.read.Alerts;
import esperanza.notification.alert.read.Alerts.Hidden;
import esperanza.notification.alert.read.Rota;
import esperanza.protocol.term.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
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
    private final Ladder ladder;

    LastRungAccess(Rota rota, Walls walls, ExclusionTags marks, Alerts alerts, Profile profile) {
        this.rota = rota;
        this.walls = walls;
        this.marks = marks;
        this.alerts = alerts;
        this.ladder = new Ladder(profile.onCall().ladder());
    }

    /**
     * The wall around the case of an alert. There is none for a caller of the last rung who was paged, if the case is
     * shut to everybody on the rota.
     */
    Uni<Wall> around(Caller caller, Call call) {
        return walls.around(List.of(call.caseId()))
                .chain(wall -> call.called().contains(caller.pseudonym())
                                && isLast(caller)
                                && call.paged().filter(ladder::isLast).isPresent()
                        ? rota.all().map(everybody -> isShutToAll(wall, everybody) ? Wall.NONE : wall)
                        : Uni.createFrom().item(wall));
    }

    /**
     * The alerts for which the caller, being of the last rung, was paged although the case is shut to everybody on the
     * rota.
     */
    Uni<Set<UUID>> calls(Caller caller) {
        return isLast(caller)
                ? alerts.hidden(ladder.rungs().getLast(), caller.pseudonym(), caller.credentialWithoutAssignment())
                        .chain(this::thatNobodyElseCanAnswer)
                : Uni.createFrom().item(Set.of());
    }

    private Uni<Set<UUID>> thatNobodyElseCanAnswer(List<Hidden> hidden) {
        Set<CaseId> cases = hidden.stream().map(Hidden::caseId).collect(Collectors.toSet());
        return rota.all().chain(everybody -> walls.byCase(cases).map(around -> hidden.stream()
                .filter(call -> isShutToAll(Wall.around(Set.of(call.caseId()), around), everybody))
                .map(Hidden::alertId)
                .collect(Collectors.toUnmodifiableSet())));
    }

    private boolean isLast(Caller caller) {
        return caller.roles().stream().anyMatch(role -> ladder.isLast(role.code()));
    }

    private boolean isShutToAll(Wall wall, List<OnCallPerson> everybody) {
        return ladder.isShutToAll(everybody, institution -> wall.shuts(marks.ofInstitution(institution)));
    }
}
