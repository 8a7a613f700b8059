package esperanza.investigation.file;

import static esperanza.investigation.file.domain.FileRule.NOT_YOUR_FILE;

import esperanza.access.NotHere;
import esperanza.access.Role;
import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.ReadingOutdated;
import esperanza.kernel.store.Seen;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * The way of every person's command on a stream of a case that has a file. Order: 1. role, conflict wall, assignment
 * and file (404), 2. who answers for the file, 3. whether it has ended, 4. the decider of the stream.
 */
@Singleton
public class OnFile {

    private final FindFile finder;
    private final WhileOpen whileOpen;
    private final CommandIds ids;

    OnFile(FindFile finder, WhileOpen whileOpen, CommandIds ids) {
        this.finder = finder;
        this.whileOpen = whileOpen;
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
     * after the end of the file, unless the command is one of {@link AfterTheEnd}. A file that ends at that very moment
     * takes nothing more.
     */
    public <C extends CaseCommand, E> Uni<Outcome<E>> handle(
            Asked<?> asked, StreamId stream, CommandHandler<C, ?, E> handler, C command) {
        return CommandHandler.again(() -> handle(asked, stream, handler, command, List.of()));
    }

    /**
     * The same for a command that rests on what was read besides. Fails with {@link ReadingOutdated} if that has changed
     * since.
     */
    public <C extends CaseCommand, E> Uni<Outcome<E>> handle(
            Asked<?> asked, StreamId stream, CommandHandler<C, ?, E> handler, C command, List<? extends Seen> seen) {
        return command instanceof AfterTheEnd
                ? handler.handle(ids.request(asked, stream, command).having(seen))
                : whileOpen.handle(command.caseId(), handler, ids.request(asked, stream, command), seen);
    }

    /** An id for what the command makes: the same command makes the same thing again. */
    public UUID newId(Asked<?> asked, String label) {
        return ids.derivedId(label, ids.commandId(asked));
    }
}
