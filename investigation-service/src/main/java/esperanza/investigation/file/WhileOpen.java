package esperanza.investigation.file;

import static esperanza.investigation.file.domain.FileRule.FILE_ENDED;

import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.ReadingOutdated;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.Seen;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Handles commands that a file takes only until it ends. Which came first, command or end, the log decides. */
@Singleton
class WhileOpen {

    private final FileStandings standings;

    WhileOpen(FileStandings standings) {
        this.standings = standings;
    }

    /**
     * Fails with FILE_ENDED after the end of the file, and with {@link ReadingOutdated} if it ends, or anything that was
     * read changes, before the command is stored.
     *
     * @param seen the readings for the command besides its stream
     */
    <C, E> Uni<Outcome<E>> handle(
            CaseId of, CommandHandler<C, ?, E> handler, Request<C> request, List<? extends Seen> seen) {
        return standings
                .of(of.value())
                .chain(read -> read.standing().hasEnded()
                        ? ended(handler, request)
                        : handler.handle(request.having(Stream.concat(seen.stream(), Stream.of(read.seen()))
                                .toList())));
    }

    /** A repetition still gets the outcome of the first time. */
    private static <C, E> Uni<Outcome<E>> ended(CommandHandler<C, ?, E> handler, Request<C> request) {
        return handler.known(request).map(known -> known.orElseThrow(() -> new RuleViolation(FILE_ENDED)));
    }
}
