package esperanza.intake.adapter.rest;

import esperanza.intake.application.ReportStreams;
import esperanza.intake.domain.Circle;
import esperanza.intake.domain.CircleCommand;
import esperanza.intake.domain.CircleEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.access.Action;
import esperanza.runtime.access.Caller;
import esperanza.runtime.access.MarkKey;
import esperanza.runtime.access.Marks;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.Desk;
import esperanza.runtime.rest.Refused;
import esperanza.runtime.wall.WallProjection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;

/** Where the circle of those who may know of the case of a report is changed. Takes no If-Match: no report moves. */
@Singleton
class CircleDesk {

    /** A second each. */
    private static final int TRIES = 10;

    private final Desk desk;
    private final ReportFinder finder;
    private final Marks marks;
    private final CommandHandler<CircleCommand, Circle, CircleEvent> circles;
    private final Readers readers;

    CircleDesk(
            Desk desk,
            ReportFinder finder,
            Marks marks,
            CommandHandler<CircleCommand, Circle, CircleEvent> circles,
            Readers readers) {
        this.desk = desk;
        this.finder = finder;
        this.marks = marks;
        this.circles = circles;
        this.readers = readers;
    }

    /**
     * For those of the mechanism who may do this to the case; as soon as it is answered, it holds in this service, and in the
     * others as soon as they learn of it. 503 if it is recorded and does not hold yet: nobody is told that a wall stands
     * before it does. Fails as if the report did not exist for everybody else.
     */
    Uni<Outcome<CircleEvent>> changed(
            Caller caller,
            Action action,
            UUID reportId,
            CommandHeaders headers,
            byte[] body,
            Function<CaseId, CircleCommand> command) {
        return finder.ours(caller, action, reportId)
                .map(found -> found.report().content().caseId())
                .chain(of -> circles.handle(
                        desk.request(caller, action, ReportStreams.circle(of), headers, body, command.apply(of))))
                .call(outcome -> inForce(outcome.position()));
    }

    private Uni<Void> inForce(long position) {
        return readers.seen(WallProjection.NAME, position)
                .invoke(CircleDesk::refuseIfNot)
                .onFailure(Refused.class)
                .retry()
                .atMost(TRIES)
                .replaceWithVoid();
    }

    private static void refuseIfNot(boolean inForce) {
        if (!inForce) {
            throw new Refused(503, "not-in-force-yet", "It is recorded, but not in force yet: send the same again");
        }
    }

    /** The mark that a person bears on a case. {@code subject}: as their tokens say it. */
    String markOf(String subject, CaseId on) {
        return marks.ofPerson(subject).on(on);
    }

    /** The mark that the caller bears as a person. */
    String own(Caller caller, CaseId on) {
        MarkKey key = caller.person();
        return key.on(on);
    }
}
