package esperanza.investigation.domain;

import esperanza.protocol.vocabulary.HypothesisStatus;
import esperanza.protocol.vocabulary.HypothesisType;

/** A hypothesis and where it stands. */
public record Hypothesis(HypothesisId id, HypothesisType type, HypothesisStatus status) {}
