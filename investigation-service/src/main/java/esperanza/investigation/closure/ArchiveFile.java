package esperanza.investigation.closure;

import static esperanza.investigation.closure.ClosureStreams.CLOSURE;

import esperanza.access.NotHere;
import esperanza.investigation.closure.domain.ArchiveGround;
import esperanza.investigation.closure.domain.ClosureCommand;
import esperanza.investigation.closure.domain.ClosureCommand.*;
import esperanza.investigation.closure.domain.ClosureEvent;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Seen;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Archives a file by two persons. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class ArchiveFile {

    /** Why the file is to be archived. */
    public record Proposal(CaseId caseId, ArchiveGround ground, Personal<String> reasons) {}

    /** Why it is decided so. */
    public record Decision(CaseId caseId, UUID proposalId, Personal<String> reasons) {}

    private final OnFile onFile;
    private final CaseStreams cases;
    private final CaseWork work;
    private final WorkOfCase worked;
    private final FindClosure finder;
    private final PartiesHeard heard;
    private final CommandIds ids;

    ArchiveFile(
            OnFile onFile,
            CaseStreams cases,
            CaseWork work,
            WorkOfCase worked,
            FindClosure finder,
            PartiesHeard heard,
            CommandIds ids) {
        this.onFile = onFile;
        this.cases = cases;
        this.work = work;
        this.worked = worked;
        this.finder = finder;
        this.heard = heard;
        this.ids = ids;
    }

    /** The person who answers for the file proposes it. */
    public Uni<Created<ClosureEvent>> propose(Asked<?> asked, Proposal said) {
        CaseId of = said.caseId();
        UUID id = onFile.newId(asked, "archive-proposal");
        At at = ids.at(asked);
        return onAll(asked, of, () -> onFile.ones(asked, of.value())
                        .chain(() -> worked.of(of))
                        .map(basis -> new ProposeArchive(of, at, id, said.ground(), basis, said.reasons())))
                .map(outcome -> new Created<>(id, outcome));
    }

    public Uni<Outcome<ClosureEvent>> archive(Asked<?> asked, Decision said) {
        CaseId of = said.caseId();
        return onAll(asked, of, () -> onFile.anybodys(asked, of.value())
                .chain(file -> worked.of(of).chain(basis -> finder.proposer(of)
                        .chain(proposer -> heard.beforeArchive(file, said.proposalId(), proposer))
                        .map(hearings -> new Archive(
                                of, said.proposalId(), basis, hearings, second(asked, file), said.reasons())))));
    }

    public Uni<Outcome<ClosureEvent>> refuse(Asked<?> asked, Decision said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(file -> work.handle(
                        asked,
                        CLOSURE,
                        said.caseId().value(),
                        new RefuseArchive(said.caseId(), said.proposalId(), second(asked, file), said.reasons())));
    }

    static Second second(Asked<?> asked, Registered file) {
        String person = asked.caller().pseudonym();
        return new Second(person, file.isOf(person));
    }

    /** A decision on all that was done in the case: on what is done at the instant of writing. */
    Uni<Outcome<ClosureEvent>> onAll(Asked<?> asked, CaseId of, Supplier<Uni<? extends ClosureCommand>> read) {
        return cases.deciding(upTo -> read.get()
                .chain(command ->
                        work.handle(asked, CLOSURE, of.value(), command, List.of(new Seen.CaseUpTo(of, upTo)))));
    }
}
