package esperanza.investigation.closure;

import static esperanza.investigation.closure.ArchiveFile.sealed;
import static esperanza.investigation.closure.ArchiveFile.second;
import static esperanza.investigation.closure.ClosureStreams.CLOSURE;

import esperanza.access.NotHere;
import esperanza.investigation.closure.domain.ClosureCommand.KeepArchived;
import esperanza.investigation.closure.domain.ClosureCommand.Reopen;
import esperanza.investigation.closure.domain.ClosureEvent;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Opens an ended file again, or leaves it after a review. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class ReopenFile {

    private final OnFile onFile;
    private final CaseEvents events;
    private final CaseWork work;

    ReopenFile(OnFile onFile, CaseEvents events, CaseWork work) {
        this.onFile = onFile;
        this.events = events;
        this.work = work;
    }

    /** A supervisor, or the person who answers for the file. */
    public Uni<Outcome<ClosureEvent>> reopen(Asked<?> asked, CaseId of, Optional<EventId> cause, String reasons) {
        return onFile.onesOrASupervisors(asked, of.value())
                .chain(() -> events.require(of.value(), cause.stream().toList()))
                .chain(() -> work.handle(
                        asked, CLOSURE, of.value(), new Reopen(of, cause, sealed(of, reasons))));
    }

    public Uni<Outcome<ClosureEvent>> keep(Asked<?> asked, CaseId of, EventId cause, String reasons) {
        return onFile.anybodys(asked, of.value())
                .chain(file -> work.handle(
                        asked,
                        CLOSURE,
                        of.value(),
                        new KeepArchived(of, cause, second(asked, file), sealed(of, reasons))));
    }
}
