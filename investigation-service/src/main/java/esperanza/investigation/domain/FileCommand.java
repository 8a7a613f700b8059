package esperanza.investigation.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import java.util.List;
import java.util.Optional;

/** What can be asked of a file. */
public sealed interface FileCommand {

    /** The case was referred to investigation. Never refused. */
    record RegisterFile(CaseId caseId, ReportId reportId, List<AffectedParty> affected, Optional<String> firstLevelArea)
            implements FileCommand {}

    /** @param investigator the pseudonym of the person who takes it */
    record TakeFile(String investigator) implements FileCommand {}

    /** @param investigator the pseudonym of the person who adopts it */
    record AdoptHypothesis(HypothesisId hypothesisId, String investigator, Personal<String> reasons)
            implements FileCommand {}
}
