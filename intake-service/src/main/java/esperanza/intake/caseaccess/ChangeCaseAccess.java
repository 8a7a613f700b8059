package esperanza.intake.caseaccess;

import static esperanza.intake.caseaccess.CaseAccessStreams.CIRCLE;

import esperanza.access.CaseAccess;
import esperanza.access.Walls;
import esperanza.intake.caseaccess.domain.CaseAccessCommand;
import esperanza.intake.caseaccess.domain.CaseAccessEvent;
import esperanza.intake.report.FindReport;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Changes who may know of the case of a report, for all use cases here. Takes no If-Match, because the version of the
 * report does not change.
 */
@Singleton
class ChangeCaseAccess {

    /** About one second each. */
    private static final int TRIES = 10;

    private final CommandIds ids;
    private final FindReport finder;
    private final Streams streams;
    private final Walls walls;

    ChangeCaseAccess(CommandIds ids, FindReport finder, Streams streams, Walls walls) {
        this.ids = ids;
        this.finder = finder;
        this.streams = streams;
        this.walls = walls;
    }

    /**
     * Executes a command on a case, for callers of the mechanism who may do this. For all others the call fails as if
     * the report did not exist, and the command is not made.
     * The result holds in this service once it is answered, and in the others once they have mirrored it. Answers 503
     * if it is recorded and does not hold here yet, so that nobody relies on a wall too early.
     */
    Uni<Outcome<CaseAccessEvent>> changed(Asked<?> asked, UUID reportId, Function<CaseId, CaseAccessCommand> command) {
        return finder.ours(asked, reportId)
                .map(found -> found.report().content().caseId())
                .chain(of -> handled(asked, of, command.apply(of)));
    }

    /** The same for an exclusion. The command gets the exclusion tags already recorded for the case. */
    Uni<Outcome<CaseAccessEvent>> shut(
            Asked<?> asked, UUID reportId, BiFunction<CaseId, Set<String>, CaseAccessCommand> command) {
        return finder.ours(asked, reportId)
                .map(found -> found.report().content())
                .chain(content -> walls.byCase(Set.of(content.caseId())).chain(later -> {
                    CaseId of = content.caseId();
                    Set<String> already = new HashSet<>(content.shutTo().orElse(List.of()));
                    Optional.ofNullable(later.get(of)).map(CaseAccess::shutTo).ifPresent(already::addAll);
                    return handled(asked, of, command.apply(of, already));
                }));
    }

    private Uni<Outcome<CaseAccessEvent>> handled(Asked<?> asked, CaseId of, CaseAccessCommand command) {
        return streams.handler(CIRCLE)
                .handle(ids.request(asked, CIRCLE.stream(of.value()), command))
                .call(outcome -> inForce(outcome.position()));
    }

    private Uni<Void> inForce(long position) {
        return walls.holdUpTo(position)
                .invoke(ChangeCaseAccess::refuseIfNot)
                .onFailure(Refused.class)
                .retry()
                .atMost(TRIES)
                .replaceWithVoid();
    }

    private static void refuseIfNot(boolean inForce) {
        if (!inForce) {
            throw new Refused(503, "not-in-force-yet", "The change is recorded, but not yet in force: send it again");
        }
    }
}
