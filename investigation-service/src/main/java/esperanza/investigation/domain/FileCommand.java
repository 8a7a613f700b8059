package esperanza.investigation.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.List;
import java.util.Optional;

/** What can be asked of a file. */
public sealed interface FileCommand {

    /**
     * A case was referred to investigation. Never refused: a case that has its file already learns whom else it is about.
     *
     * @param hypothesisId of the first hypothesis, the link with the defence work
     */
    record RegisterFile(
            CaseId caseId,
            ReportId reportId,
            List<AffectedParty> affected,
            Optional<String> firstLevelArea,
            HypothesisId hypothesisId)
            implements FileCommand {}

    /** @param investigator the pseudonym of who takes it */
    record TakeFile(String investigator) implements FileCommand {}

    /** @param investigator the pseudonym of who adopts it */
    record AdoptHypothesis(HypothesisId hypothesisId, String investigator, Personal<String> reasons)
            implements FileCommand {}

    /**
     * Note where the consent of a report stands now. Never refused: a case without a file has nothing to note.
     *
     * @param onlyFor the party that says it for itself alone
     */
    record NoteConsent(CaseId caseId, ReportId reportId, ConsentState consent, Optional<PartyRef> onlyFor)
            implements FileCommand {}
}
