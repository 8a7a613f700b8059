package esperanza.investigation;

import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.kernel.StreamType;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers.Made;
import esperanza.runtime.rest.CommandRequests;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;

/** The door of every command that its own stream decides. Order: 1. role, 2. body, 3. {@link CaseWork}. */
@Singleton
public class CaseDoor {

    private final CommandRequests requests;
    private final CaseWork work;

    CaseDoor(CommandRequests requests, CaseWork work) {
        this.requests = requests;
        this.work = work;
    }

    /** A command on the stream that its address names. */
    public <C extends CaseCommand, D extends C, E> Uni<Response> done(
            InvestigationAction action, StreamType<C, ?, E> type, Incoming<D> command) {
        return done(action, type, command, CaseDoor::refersToNothing);
    }

    /** @param references asks whether everything is there to which the command refers */
    public <C extends CaseCommand, D extends C, E> Uni<Response> done(
            InvestigationAction action,
            StreamType<C, ?, E> type,
            Incoming<D> command,
            Function<D, Uni<Void>> references) {
        command.requireNothingMade();
        return requests.command(action, command).done((asked, _) -> work.done(asked, type, command, references));
    }

    /**
     * A command that begins a stream.
     *
     * @param made the body of the answer, given the id of the stream
     */
    public <C extends CaseCommand, D extends C, E> Uni<Response> created(
            InvestigationAction action, StreamType<C, ?, E> type, Incoming<D> command, Function<UUID, Made> made) {
        return created(action, type, command, CaseDoor::refersToNothing, made);
    }

    /** @param references asks whether everything is there to which the command refers */
    public <C extends CaseCommand, D extends C, E> Uni<Response> created(
            InvestigationAction action,
            StreamType<C, ?, E> type,
            Incoming<D> command,
            Function<D, Uni<Void>> references,
            Function<UUID, Made> made) {
        return requests.command(action, command)
                .handle((asked, _) -> work.created(asked, type, command, references))
                .map(created -> Answers.created(command, created, made.apply(created.id())));
    }

    private static Uni<Void> refersToNothing(CaseCommand command) {
        return Uni.createFrom().voidItem();
    }
}
