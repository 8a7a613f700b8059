package esperanza.investigation.file;

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
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
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
    public Uni<Outcome<FileEvent>> take(Asked<?> asked, UUID caseId) {
        return handle(asked, caseId, new TakeFile(asked.caller().pseudonym()));
    }

    public Uni<Outcome<FileEvent>> adoptHypothesis(
            Asked<?> asked, UUID caseId, HypothesisId hypothesis, String reasons) {
        String adopter = asked.caller().pseudonym();
        return handle(asked, caseId, new AdoptHypothesis(hypothesis, adopter, Personal.of(caseId, reasons)));
    }

    private Uni<Outcome<FileEvent>> handle(Asked<?> asked, UUID caseId, FileCommand command) {
        Request<FileCommand> request = ids.request(asked, FindFile.stream(caseId), command);
        return finder.require(asked.caller(), asked.action(), caseId).chain(() -> files.handle(request));
    }
}
