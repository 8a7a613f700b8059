package esperanza.investigation.analysis;

import static esperanza.investigation.analysis.AnalysisStreams.EXAMINATION;

import esperanza.access.NotHere;
import esperanza.investigation.analysis.domain.ExaminationCommand.SearchLinked;
import esperanza.investigation.analysis.domain.ExaminationEvent;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.store.Created;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Records by what linked cases were looked for: a search gets an id of its own within the examination of the case. A
 * caller who may not know of the case gets {@link NotHere}.
 */
@Singleton
public class ExamineCase {

    private final OnFile onFile;
    private final CaseWork work;
    private final CommandIds ids;

    ExamineCase(OnFile onFile, CaseWork work, CommandIds ids) {
        this.onFile = onFile;
        this.work = work;
        this.ids = ids;
    }

    public Uni<Created<ExaminationEvent>> searchLinked(Asked<?> asked, Incoming<SearchLinked> command) {
        UUID searchId = onFile.newId(asked, "search");
        SearchLinked search = command.with(ids.at(asked), searchId);
        UUID caseId = search.caseId().value();
        return onFile.anybodys(asked, caseId)
                .chain(() -> work.handle(asked, EXAMINATION, caseId, search))
                .map(outcome -> new Created<>(searchId, outcome));
    }
}
