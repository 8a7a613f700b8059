package esperanza.intake.caseaccess;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.CaseAccess;
import esperanza.access.ExclusionTags;
import esperanza.access.TagKey;
import esperanza.access.Walls;
import esperanza.intake.caseaccess.domain.AccessState;
import esperanza.intake.caseaccess.domain.CaseAccessCommand;
import esperanza.intake.caseaccess.domain.CaseAccessEvent;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.wall.WallProjection;
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
 * Changes who may know of the case of a report. Takes no If-Match, because the version of the report does not change.
 */
@Singleton
public class ChangeCaseAccess {

    /** About one second each. */
    private static final int TRIES = 10;

    private final CommandRequests requests;
    private final FindReport finder;
    private final ExclusionTags marks;
    private final CommandHandler<CaseAccessCommand, AccessState, CaseAccessEvent> circles;
    private final Readers readers;
    private final Walls walls;

    ChangeCaseAccess(
            CommandRequests requests,
            FindReport finder,
            ExclusionTags marks,
            CommandHandler<CaseAccessCommand, AccessState, CaseAccessEvent> circles,
            Readers readers,
            Walls walls) {
        this.requests = requests;
        this.finder = finder;
        this.marks = marks;
        this.circles = circles;
        this.readers = readers;
        this.walls = walls;
    }

    /**
     * Executes a command on a case, for callers of the mechanism who may do this. For all others the call fails as if
     * the report did not exist.
     * The result holds in this service once it is answered, and in the others once they have mirrored it. Answers 503
     * if it is recorded and does not hold here yet, so that nobody relies on a wall too early.
     */
    public Uni<Outcome<CaseAccessEvent>> changed(
            Caller caller,
            Action action,
            UUID reportId,
            CommandHeaders headers,
            byte[] body,
            Function<CaseId, CaseAccessCommand> command) {
        return finder.ours(caller, action, reportId)
                .map(found -> found.report().content().caseId())
                .chain(of -> handled(caller, action, of, headers, body, command.apply(of)));
    }

    /** The same for an exclusion. The command gets the exclusion tags already recorded for the case. */
    public Uni<Outcome<CaseAccessEvent>> shut(
            Caller caller,
            Action action,
            UUID reportId,
            CommandHeaders headers,
            byte[] body,
            BiFunction<CaseId, Set<String>, CaseAccessCommand> command) {
        return finder.ours(caller, action, reportId)
                .map(found -> found.report().content())
                .chain(content -> walls.byCase(Set.of(content.caseId())).chain(later -> {
                    CaseId of = content.caseId();
                    Set<String> already = new HashSet<>(content.shutTo().orElse(List.of()));
                    Optional.ofNullable(later.get(of)).map(CaseAccess::shutTo).ifPresent(already::addAll);
                    return handled(caller, action, of, headers, body, command.apply(of, already));
                }));
    }

    private Uni<Outcome<CaseAccessEvent>> handled(
            Caller caller, Action action, CaseId of, CommandHeaders headers, byte[] body, CaseAccessCommand command) {
        return circles.handle(requests.request(caller, action, ReportStreams.circle(of), headers, body, command))
                .call(outcome -> inForce(outcome.position()));
    }

    private Uni<Void> inForce(long position) {
        return readers.caughtUp(WallProjection.NAME, position)
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

    /** The exclusion tag of a person on a case. {@code subject}: the {@code sub} claim of the person's tokens. */
    public String markOf(String subject, CaseId on) {
        return marks.ofPerson(subject).on(on);
    }

    /** The caller's personal exclusion tag on this case. */
    public String own(Caller caller, CaseId on) {
        TagKey key = caller.person();
        return key.on(on);
    }
}
