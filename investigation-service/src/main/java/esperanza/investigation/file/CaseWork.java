package esperanza.investigation.file;

import esperanza.access.NotHere;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.investigation.file.domain.OfTheLeadOrASupervisor;
import esperanza.kernel.At;
import esperanza.kernel.StreamType;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.ReadingOutdated;
import esperanza.kernel.store.Seen;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers.Made;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The way of a person's command from its door to the decider of its stream. Order: 1. role, 2. body, 3. conflict wall,
 * assignment and file (404), 4. who answers for the file, if the command says so ({@link OfTheLead}), 5. the references
 * of the command, 6. headers, 7. whether the file has ended, 8. the decider.
 */
@Singleton
public class CaseWork {

    private final CommandRequests requests;
    private final OnFile onFile;
    private final Streams streams;
    private final CommandIds ids;

    CaseWork(CommandRequests requests, OnFile onFile, Streams streams, CommandIds ids) {
        this.requests = requests;
        this.onFile = onFile;
        this.streams = streams;
        this.ids = ids;
    }

    /** Handles a command on the stream that the address names. */
    public <C extends CaseCommand, D extends C, E> Uni<Response> done(
            InvestigationAction action, StreamType<C, ?, E> type, Incoming<D> command) {
        return done(action, type, command, CaseWork::refersToNothing);
    }

    /** @param references asks whether everything is there to which the command refers */
    public <C extends CaseCommand, D extends C, E> Uni<Response> done(
            InvestigationAction action,
            StreamType<C, ?, E> type,
            Incoming<D> command,
            Function<D, Uni<Void>> references) {
        return requests.command(action, command).done((asked, said) -> admitted(asked, said)
                .chain(() -> references.apply(said))
                .chain(() -> handle(asked, type, command, command.address(type.id()))));
    }

    /** Handles a command that begins a stream. */
    public <C extends CaseCommand, D extends C, E> Uni<Response> created(
            InvestigationAction action, StreamType<C, ?, E> type, Incoming<D> command, Function<UUID, Made> made) {
        return created(action, type, command, CaseWork::refersToNothing, made);
    }

    /**
     * @param references asks whether everything is there to which the command refers
     * @param made the body of the answer, given the id of the stream
     */
    public <C extends CaseCommand, D extends C, E> Uni<Response> created(
            InvestigationAction action,
            StreamType<C, ?, E> type,
            Incoming<D> command,
            Function<D, Uni<Void>> references,
            Function<UUID, Made> made) {
        return requests.command(action, command).handle((asked, said) -> admitted(asked, said)
                .chain(() -> references.apply(said))
                .chain(() -> {
                    UUID id = onFile.newId(asked, type.category());
                    return handle(asked, type, command, id)
                            .map(outcome -> Answers.created(outcome, command.at(id), made.apply(id)));
                }));
    }

    /** Decides a command that a use case has put together, and appends what follows. The file was asked for before. */
    public <C extends CaseCommand, E> Uni<Outcome<E>> handle(
            Asked<?> asked, StreamType<C, ?, E> type, UUID id, C command) {
        return onFile.handle(asked, type.stream(id), streams.handler(type), command);
    }

    /**
     * The same for a command that rests on what was read besides. Fails with {@link ReadingOutdated} if that has changed
     * since.
     */
    public <C extends CaseCommand, E> Uni<Outcome<E>> handle(
            Asked<?> asked, StreamType<C, ?, E> type, UUID id, C command, List<? extends Seen> seen) {
        return onFile.handle(asked, type.stream(id), streams.handler(type), command, seen);
    }

    private <C extends CaseCommand, D extends C, E> Uni<Outcome<E>> handle(
            Asked<?> asked, StreamType<C, ?, E> type, Incoming<D> command, UUID id) {
        return handle(
                asked, type, id, command.with(new At(ids.now(), asked.caller().pseudonym()), id));
    }

    /** Fails with {@link NotHere} for a caller who may not know of the case, and if the case has no file. */
    private Uni<Registered> admitted(Asked<?> asked, CaseCommand command) {
        UUID caseId = command.caseId().value();
        return switch (command) {
            case OfTheLead _ -> onFile.ones(asked, caseId);
            case OfTheLeadOrASupervisor _ -> onFile.onesOrASupervisors(asked, caseId);
            default -> onFile.anybodys(asked, caseId);
        };
    }

    private static Uni<Void> refersToNothing(CaseCommand command) {
        return Uni.createFrom().voidItem();
    }
}
