package esperanza.investigation.file;

import esperanza.access.NotHere;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.investigation.file.domain.OfTheLeadOrASupervisor;
import esperanza.kernel.StreamType;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.ReadingOutdated;
import esperanza.kernel.store.Seen;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The use case of every command that its own stream decides, once everything is there to which it refers. Order: 1. conflict wall, assignment and file
 * (404), 2. who answers for the file, if the command says so ({@link OfTheLead}), 3. the references of the command, 4.
 * its headers, 5. whether the file has ended, 6. the decider.
 */
@Singleton
public class CaseWork {

    private final OnFile onFile;
    private final Streams streams;
    private final CommandIds ids;

    CaseWork(OnFile onFile, Streams streams, CommandIds ids) {
        this.onFile = onFile;
        this.streams = streams;
        this.ids = ids;
    }

    /**
     * Handles a command on the stream that its address names.
     *
     * @param references asks whether everything is there to which the command refers
     */
    public <C extends CaseCommand, D extends C, E> Uni<Outcome<E>> done(
            Asked<D> asked, StreamType<C, ?, E> type, Incoming<D> command, Function<D, Uni<Void>> references) {
        D said = asked.body();
        return admitted(asked, said, references).chain(() -> handle(asked, type, command.address(type.id()), said));
    }

    /** The same for a command that begins a stream. */
    public <C extends CaseCommand, D extends C, E> Uni<Created<E>> created(
            Asked<D> asked, StreamType<C, ?, E> type, Incoming<D> command, Function<D, Uni<Void>> references) {
        return admitted(asked, asked.body(), references).chain(() -> {
            UUID id = onFile.newId(asked, type.category());
            return handle(asked, type, id, command.with(ids.at(asked), id)).map(outcome -> new Created<>(id, outcome));
        });
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

    /** The outcome of the command if it was handled before. */
    public <C extends CaseCommand, E> Uni<Optional<Outcome<E>>> known(
            Asked<?> asked, StreamType<C, ?, E> type, UUID id, C command) {
        return streams.handler(type).known(ids.request(asked, type.stream(id), command));
    }

    private <D extends CaseCommand> Uni<Void> admitted(Asked<?> asked, D said, Function<D, Uni<Void>> references) {
        return file(asked, said)
                .chain(() -> asked.sent().namesMadeUpThings() ? Uni.createFrom().voidItem() : references.apply(said));
    }

    /** Fails with {@link NotHere} for a caller who may not know of the case, and if the case has no file. */
    private Uni<Registered> file(Asked<?> asked, CaseCommand command) {
        UUID caseId = command.caseId().value();
        return switch (command) {
            case OfTheLead _ -> onFile.ones(asked, caseId);
            case OfTheLeadOrASupervisor _ -> onFile.onesOrASupervisors(asked, caseId);
            default -> onFile.anybodys(asked, caseId);
        };
    }
}
