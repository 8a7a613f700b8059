package esperanza.investigation.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the investigation of a case stands. */
public sealed interface CaseFile {

    /** The case was not referred to investigation. */
    record Unknown() implements CaseFile {}

    /** @param investigator pseudonym of who took it; empty as long as nobody did */
    record Registered(
            FileEvent.FileRegistered content, Optional<String> investigator, Map<HypothesisId, Hypothesis> hypotheses)
            implements CaseFile {

        boolean isOf(String person) {
            return investigator.filter(person::equals).isPresent();
        }

        Optional<Hypothesis> hypothesis(HypothesisId id) {
            return Optional.ofNullable(hypotheses.get(id));
        }

        Registered takenBy(String person) {
            return new Registered(content, Optional.of(person), hypotheses);
        }

        Registered with(Hypothesis hypothesis) {
            Map<HypothesisId, Hypothesis> all = new LinkedHashMap<>(hypotheses);
            all.put(hypothesis.id(), hypothesis);
            return new Registered(content, investigator, all);
        }
    }
}
