package esperanza.investigation.file.domain;

import static esperanza.protocol.vocabulary.HypothesisStatus.ACTIVE;
import static esperanza.protocol.vocabulary.HypothesisStatus.PROPOSED;

import esperanza.protocol.vocabulary.HypothesisType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The hypotheses of a file.
 *
 * @param byId in the order in which they were proposed
 */
public record Hypotheses(Map<HypothesisId, Hypothesis> byId) {

    static final Hypotheses NONE = new Hypotheses(Map.of());

    public Collection<Hypothesis> all() {
        return byId.values();
    }

    Optional<Hypothesis> of(HypothesisId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Hypotheses proposed(HypothesisId id, HypothesisType type) {
        return with(new Hypothesis(id, type, PROPOSED));
    }

    Hypotheses adopted(HypothesisId id, HypothesisType type) {
        return with(new Hypothesis(id, type, ACTIVE));
    }

    private Hypotheses with(Hypothesis hypothesis) {
        Map<HypothesisId, Hypothesis> all = new LinkedHashMap<>(byId);
        all.put(hypothesis.id(), hypothesis);
        return new Hypotheses(Collections.unmodifiableMap(all));
    }
}
