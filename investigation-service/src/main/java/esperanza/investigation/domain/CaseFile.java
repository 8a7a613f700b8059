package esperanza.investigation.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.HypothesisStatus;
import esperanza.protocol.vocabulary.HypothesisType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a file stands. */
public sealed interface CaseFile {

    /** The case was not referred to investigation. */
    record Unknown() implements CaseFile {}

    /** A hypothesis of the file. */
    record Hypothesis(HypothesisId id, HypothesisType type, HypothesisStatus status) {}

    /** @param investigator who answers for it; nobody yet if empty */
    record Registered(CaseId caseId, ReportId reportId, Optional<String> investigator, List<Hypothesis> hypotheses)
            implements CaseFile {

        Registered takenBy(String person) {
            return new Registered(caseId, reportId, Optional.of(person), hypotheses);
        }

        Registered with(Hypothesis changed) {
            List<Hypothesis> others = hypotheses.stream()
                    .filter(each -> !each.id().equals(changed.id()))
                    .toList();
            return new Registered(
                    caseId,
                    reportId,
                    investigator,
                    Stream.concat(others.stream(), Stream.of(changed)).toList());
        }

        Optional<Hypothesis> hypothesis(HypothesisId id) {
            return hypotheses.stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }
}
