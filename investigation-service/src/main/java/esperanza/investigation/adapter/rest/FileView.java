package esperanza.investigation.adapter.rest;

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
 * @param investigator the pseudonym of who answers for it
 */
public record FileView(CaseId caseId, ReportId reportId, Optional<String> investigator, List<Hypothesis> hypotheses) {

    /** What is assumed, and how far it got. */
    public record Hypothesis(HypothesisId hypothesisId, HypothesisType type, HypothesisStatus status) {}

    static FileView of(Registered file) {
        return new FileView(
                file.caseId(),
                file.reportId(),
                file.investigator(),
                file.hypotheses().stream()
                        .map(h -> new Hypothesis(h.id(), h.type(), h.status()))
                        .toList());
    }
}
