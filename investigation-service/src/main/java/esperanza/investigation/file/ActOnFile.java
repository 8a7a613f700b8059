package esperanza.investigation.file;

import static esperanza.investigation.InvestigationAction.TAKE_FILE;

import esperanza.access.NotHere;
import esperanza.access.Role;
import esperanza.investigation.file.domain.CaseFile;
import esperanza.investigation.file.domain.FileCommand;
import esperanza.investigation.file.domain.FileCommand.*;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.ReleaseGround;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Handles people's commands on a file. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class ActOnFile {

    private final CommandIds ids;
    private final FindFile finder;
    private final Colleagues colleagues;
    private final CommandHandler<FileCommand, CaseFile, FileEvent> files;

    ActOnFile(
            CommandIds ids,
            FindFile finder,
            Colleagues colleagues,
            CommandHandler<FileCommand, CaseFile, FileEvent> files) {
        this.ids = ids;
        this.finder = finder;
        this.colleagues = colleagues;
        this.files = files;
    }

    /** The caller becomes the investigator of the file, by name: of one that nobody has, or that was released. */
    public Uni<Outcome<FileEvent>> take(Asked<?> asked, UUID caseId) {
        return handle(asked, caseId, new TakeFile(asked.caller().pseudonym()));
    }

    /** Records that the investigator of the file cannot go on with it. */
    public Uni<Outcome<FileEvent>> release(Asked<?> asked, UUID caseId, ReleaseGround ground, String reasons) {
        return handle(asked, caseId, new ReleaseFile(Personal.of(caseId, ground), Personal.of(caseId, reasons)));
    }

    /**
     * Gives the file to another investigator.
     *
     * @param person the {@code sub} claim of that person's tokens
     */
    public Uni<Outcome<FileEvent>> reassign(Asked<?> asked, UUID caseId, String person, String reasons) {
        return finder.require(asked.caller(), asked.action(), caseId)
                .chain(() -> colleagues.pseudonym(person, Role.INVESTIGATOR, TAKE_FILE, new CaseId(caseId)))
                .chain(to -> handle(asked, caseId, new ReassignFile(to, Personal.of(caseId, reasons))));
    }

    private Uni<Outcome<FileEvent>> handle(Asked<?> asked, UUID caseId, FileCommand command) {
        Request<FileCommand> request = ids.request(asked, FindFile.stream(caseId), command);
        return finder.require(asked.caller(), asked.action(), caseId).chain(() -> files.handle(request));
    }
}
