package esperanza.investigation.closure;

import esperanza.access.NotHere;
import esperanza.investigation.closure.domain.ArchiveGround;
import esperanza.investigation.closure.domain.Closure;
import esperanza.investigation.closure.domain.ClosureCommand;
import esperanza.investigation.closure.domain.ClosureCommand.Archive;
import esperanza.investigation.closure.domain.ClosureCommand.ProposeArchive;
import esperanza.investigation.closure.domain.ClosureCommand.RefuseArchive;
import esperanza.investigation.closure.domain.ClosureCommand.Second;
import esperanza.investigation.closure.domain.ClosureCommand.WithdrawProposal;
import esperanza.investigation.closure.domain.ClosureDecider;
import esperanza.investigation.closure.domain.ClosureEvent;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Seen;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Archives a file by two persons. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class ArchiveFile {

    /** A proposal that was recorded. */
    public record Proposed(UUID proposalId, Outcome<ClosureEvent> outcome) {}

    private final OnFile onFile;
    private final CaseStreams cases;
    private final WorkOfCase work;
    private final FindClosure finder;
    private final PartiesHeard heard;
    private final CommandHandler<ClosureCommand, Closure, ClosureEvent> closures;

    ArchiveFile(
            OnFile onFile,
            CaseStreams cases,
            WorkOfCase work,
            FindClosure finder,
            PartiesHeard heard,
            Streams streams) {
        this.onFile = onFile;
        this.cases = cases;
        this.work = work;
        this.finder = finder;
        this.heard = heard;
        this.closures = streams.handler(ClosureEvent.class, new ClosureDecider());
    }

    /** The person who answers for the file proposes it. */
    public Uni<Proposed> propose(Asked<?> asked, CaseId of, ArchiveGround ground, String reasons) {
        UUID id = onFile.newId(asked, "archive-proposal");
        String by = asked.caller().pseudonym();
        return onAll(asked, of, () -> onFile.ones(asked, of.value())
                        .chain(() -> work.of(of))
                        .map(basis -> new ProposeArchive(of, id, ground, basis, by, sealed(of, reasons))))
                .map(outcome -> new Proposed(id, outcome));
    }

    /** The person who answers for the file withdraws the proposal. */
    public Uni<Outcome<ClosureEvent>> withdraw(Asked<?> asked, CaseId of, UUID proposalId, String reasons) {
        return onFile.ones(asked, of.value())
                .chain(() -> handle(asked, new WithdrawProposal(of, proposalId, sealed(of, reasons))));
    }

    public Uni<Outcome<ClosureEvent>> archive(Asked<?> asked, CaseId of, UUID proposalId, String reasons) {
        return onAll(asked, of, () -> onFile.anybodys(asked, of.value())
                .chain(file -> work.of(of).chain(basis -> finder.proposer(of)
                        .chain(proposer -> heard.beforeArchive(file, proposalId, proposer))
                        .map(hearings -> new Archive(
                                of, proposalId, basis, hearings, second(asked, file), sealed(of, reasons))))));
    }

    public Uni<Outcome<ClosureEvent>> refuse(Asked<?> asked, CaseId of, UUID proposalId, String reasons) {
        return onFile.anybodys(asked, of.value())
                .chain(file ->
                        handle(asked, new RefuseArchive(of, proposalId, second(asked, file), sealed(of, reasons))));
    }

    static Second second(Asked<?> asked, Registered file) {
        String person = asked.caller().pseudonym();
        return new Second(person, file.isOf(person));
    }

    static Personal<String> sealed(CaseId of, String words) {
        return Personal.of(of.value(), words);
    }

    /** A decision on all that was done in the case: on what is done at the instant of writing. */
    Uni<Outcome<ClosureEvent>> onAll(Asked<?> asked, CaseId of, Supplier<Uni<? extends ClosureCommand>> read) {
        return cases.deciding(upTo -> read.get()
                .chain(command -> onFile.handle(
                        asked, FindClosure.stream(of), closures, command, List.of(new Seen.CaseUpTo(of, upTo)))));
    }

    Uni<Outcome<ClosureEvent>> handle(Asked<?> asked, ClosureCommand command) {
        return onFile.handle(asked, FindClosure.stream(command.caseId()), closures, command);
    }
}
