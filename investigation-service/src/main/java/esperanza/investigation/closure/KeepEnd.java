package esperanza.investigation.closure;

import static esperanza.investigation.closure.ArchiveFile.second;
import static esperanza.investigation.closure.ClosureStreams.CLOSURE;

import esperanza.access.NotHere;
import esperanza.investigation.closure.domain.ClosureCommand.KeepArchived;
import esperanza.investigation.closure.domain.ClosureEvent;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Leaves a file ended after a review. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class KeepEnd {

    /** @param cause the event that called for the review */
    public record Keeping(CaseId caseId, EventId cause, Personal<String> reasons) {}

    private final OnFile onFile;
    private final CaseWork work;

    KeepEnd(OnFile onFile, CaseWork work) {
        this.onFile = onFile;
        this.work = work;
    }

    public Uni<Outcome<ClosureEvent>> keep(Asked<?> asked, Keeping said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(file -> work.handle(
                        asked,
                        CLOSURE,
                        said.caseId().value(),
                        new KeepArchived(said.caseId(), said.cause(), second(asked, file), said.reasons())));
    }
}
