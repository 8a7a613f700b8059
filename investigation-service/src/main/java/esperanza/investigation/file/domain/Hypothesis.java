package esperanza.investigation.file.domain;

import esperanza.protocol.vocabulary.HypothesisStatus;
import esperanza.protocol.vocabulary.HypothesisType;

/** A hypothesis and its status. */
public record Hypothesis(HypothesisId id, HypothesisType type, HypothesisStatus status) {}
