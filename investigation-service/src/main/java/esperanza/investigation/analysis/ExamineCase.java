package esperanza.investigation.analysis;

import static esperanza.investigation.analysis.AnalysisStreams.EXAMINATION;

import esperanza.access.NotHere;
import esperanza.investigation.analysis.domain.ExaminationCommand.Examine;
import esperanza.investigation.analysis.domain.ExaminationCommand.SearchLinked;
import esperanza.investigation.analysis.domain.ExaminationEvent;
import esperanza.investigation.analysis.domain.Ground;
import esperanza.investigation.analysis.domain.LinkKey;
import esperanza.investigation.analysis.domain.Matter;
import esperanza.investigation.analysis.domain.MatterOutcome;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Records which matters were examined in a case, and by what linked cases were looked for. A caller who may not know of
 * the case gets {@link NotHere}.
 */
@Singleton
public class ExamineCase {

    private final OnFile onFile;
    private final CaseWork work;

    ExamineCase(OnFile onFile, CaseWork work) {
        this.onFile = onFile;
        this.work = work;
    }

    public Uni<Outcome<ExaminationEvent>> examine(
            Asked<?> asked,
            UUID caseId,
            Matter matter,
            List<Ground> basis,
            MatterOutcome outcome,
            Optional<String> reasons) {
        Examine examine = new Examine(new CaseId(caseId), matter, basis, outcome, reasons);
        return onFile.anybodys(asked, caseId).chain(() -> work.handle(asked, EXAMINATION, caseId, examine));
    }

    public Uni<Created<ExaminationEvent>> searchLinked(
            Asked<?> asked, UUID caseId, Set<LinkKey> keys, Map<LinkKey, String> leftOut, List<String> hits) {
        UUID searchId = onFile.newId(asked, "search");
        SearchLinked search = new SearchLinked(new CaseId(caseId), searchId, keys, leftOut, hits);
        return onFile.anybodys(asked, caseId)
                .chain(() -> work.handle(asked, EXAMINATION, caseId, search))
                .map(outcome -> new Created<>(searchId, outcome));
    }
}
