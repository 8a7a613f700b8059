package esperanza.notification.timeline;

import static esperanza.notification.NotificationAction.READ_TIMELINE;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.notification.timeline.read.KnownCase;
import esperanza.notification.timeline.read.KnownCases;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a case by its number or id, as far as the caller may know of it. */
@Singleton
public class FindCase {

    private final Walls walls;
    private final ReadTimeline timeline;
    private final KnownCases cases;

    FindCase(Walls walls, ReadTimeline timeline, KnownCases cases) {
        this.walls = walls;
        this.timeline = timeline;
        this.cases = cases;
    }

    /** The cases with this number of which the caller may know; a number that cannot be one is that of no case. */
    public Uni<List<KnownCase>> by(Caller caller, String number) {
        return CaseNumber.read(number)
                .map(read -> cases.by(read).chain(found -> known(caller, found)))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    /** Fails with {@link NotHere} if there is no such case, or if the caller may not know of it. */
    public Uni<KnownCase> of(Caller caller, CaseId caseId) {
        return timeline.require(caller, caseId)
                .chain(() -> cases.of(caseId))
                .map(found -> found.orElseThrow(NotHere::new));
    }

    private Uni<List<KnownCase>> known(Caller caller, List<KnownCase> found) {
        Set<CaseId> ids = found.stream().map(each -> new CaseId(each.caseId())).collect(Collectors.toSet());
        return walls.byCase(ids).map(around -> found.stream()
                .filter(each ->
                        Access.admits(Wall.around(Set.of(new CaseId(each.caseId())), around), caller, READ_TIMELINE))
                .toList());
    }
}
