package esperanza.investigation.file;

import static esperanza.investigation.InvestigationAction.ADOPT_HYPOTHESIS;
import static esperanza.investigation.InvestigationAction.TAKE_FILE;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.file.domain.CaseFile;
import esperanza.investigation.file.domain.FileCommand;
import esperanza.investigation.file.domain.FileCommand.AdoptHypothesis;
import esperanza.investigation.file.domain.FileCommand.TakeFile;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.HypothesisId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Handles people's commands on a file. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class ActOnFile {

    private final CommandIds ids;
    private final FindFile finder;
    private final CommandHandler<FileCommand, CaseFile, FileEvent> files;

    ActOnFile(CommandIds ids, FindFile finder, CommandHandler<FileCommand, CaseFile, FileEvent> files) {
        this.ids = ids;
        this.finder = finder;
        this.files = files;
    }

    /** The caller becomes the investigator of the file, by name. */
    public Uni<Outcome<FileEvent>> take(Caller caller, UUID caseId, Sent sent) {
        return handle(caller, TAKE_FILE, caseId, sent, new TakeFile(caller.pseudonym()));
    }

    public Uni<Outcome<FileEvent>> adoptHypothesis(
            Caller caller, UUID caseId, Sent sent, HypothesisId hypothesis, String reasons) {
        AdoptHypothesis command = new AdoptHypothesis(hypothesis, caller.pseudonym(), Personal.of(caseId, reasons));
        return handle(caller, ADOPT_HYPOTHESIS, caseId, sent, command);
    }

    private Uni<Outcome<FileEvent>> handle(Caller caller, Action action, UUID caseId, Sent sent, FileCommand command) {
        Request<FileCommand> request = ids.request(caller, action, FindFile.stream(caseId), sent, command);
        return finder.require(caller, action, caseId).chain(() -> files.handle(request));
    }
}
