package esperanza.investigation.adapter.rest;

import esperanza.investigation.domain.AffectedParty;
import esperanza.investigation.domain.CaseFile.Registered;
import esperanza.investigation.domain.HypothesisId;
import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.HypothesisStatus;
import esperanza.protocol.vocabulary.HypothesisType;
import java.util.List;
import java.util.Optional;

/**
 * A file without personal data.
 *
 * @param investigator pseudonym; absent as long as nobody has taken it
 */
public record FileView(
        CaseId caseId,
        ReportId reportId,
        List<AffectedParty> affected,
        Optional<String> firstLevelArea,
        Optional<String> investigator,
        List<Hypothesis> hypotheses) {

    /** A hypothesis and where it stands. */
    public record Hypothesis(HypothesisId hypothesisId, HypothesisType type, HypothesisStatus status) {}

    static FileView of(Registered file) {
        return new FileView(
                file.content().caseId(),
                file.content().reportId(),
                file.content().affected(),
                file.content().firstLevelArea(),
                file.investigator(),
                file.hypotheses().values().stream()
                        .map(each -> new Hypothesis(each.id(), each.type(), each.status()))
                        .toList());
    }
}
