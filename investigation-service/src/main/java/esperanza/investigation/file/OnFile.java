package esperanza.investigation.file;

import static esperanza.investigation.file.domain.FileRule.FILE_ENDED;
import static esperanza.investigation.file.domain.FileRule.NOT_YOUR_FILE;

import esperanza.access.NotHere;
import esperanza.access.Role;
import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * The way of every person's command on a stream of a case that has a file. Order: 1. role, conflict wall, assignment
 * and file (404), 2. who answers for the file, 3. whether it has ended, 4. the decider of the stream.
 */
@Singleton
public class OnFile {

    private final FindFile finder;
    private final FileStandings standings;
    private final CommandIds ids;

    OnFile(FindFile finder, FileStandings standings, CommandIds ids) {
        this.finder = finder;
        this.standings = standings;
        this.ids = ids;
    }

    /**
     * The file, for a command of everybody whom the action admits. Fails with {@link NotHere} for a caller who may not
     * know of the case, and if the case has no file.
     */
    public Uni<Registered> anybodys(Asked<?> asked, UUID caseId) {
        return finder.registered(asked, caseId);
    }

    /** The same, for a command of the person alone who answers for the file. Fails with NOT_YOUR_FILE for others. */
    public Uni<Registered> ones(Asked<?> asked, UUID caseId) {
        return anybodys(asked, caseId).invoke(file -> {
            if (!file.isOf(asked.caller().pseudonym())) {
                throw new RuleViolation(NOT_YOUR_FILE);
            }
        });
    }

    /** The same, for a command of the person who answers for the file or of a supervisor. */
    public Uni<Registered> onesOrASupervisors(Asked<?> asked, UUID caseId) {
        return asked.caller().roles().contains(Role.SUPERVISOR) ? anybodys(asked, caseId) : ones(asked, caseId);
    }

    /**
     * Decides the command on its stream, and appends what follows. The file was asked for before. Fails with FILE_ENDED
     * after the end of the file, unless the command is one of {@link AfterTheEnd}.
     */
    public <C extends CaseCommand, E> Uni<Outcome<E>> handle(
            Asked<?> asked, StreamId stream, CommandHandler<C, ?, E> handler, C command) {
        return command instanceof AfterTheEnd
                ? handler.handle(ids.request(asked, stream, command))
                : handle(asked, command.caseId(), stream, handler, command);
    }

    /** The same for a command that does not name its case and is refused after the end. */
    <C, E> Uni<Outcome<E>> handle(
            Asked<?> asked, CaseId of, StreamId stream, CommandHandler<C, ?, E> handler, C command) {
        Request<C> request = ids.request(asked, stream, command);
        return standings
                .of(of.value())
                .chain(standing -> standing.hasEnded() ? ended(handler, request) : handler.handle(request));
    }

    /** A repetition still gets the outcome of the first time. */
    private static <C, E> Uni<Outcome<E>> ended(CommandHandler<C, ?, E> handler, Request<C> request) {
        return handler.known(request).map(known -> known.orElseThrow(() -> new RuleViolation(FILE_ENDED)));
    }

    /** An id for what the command makes: the same command makes the same thing again. */
    public UUID newId(Asked<?> asked, String label) {
        return ids.derivedId(label, ids.commandId(asked));
    }
}
