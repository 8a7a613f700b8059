package esperanza.investigation.hypothesis;

import esperanza.investigation.hypothesis.domain.Hypothesis;
import esperanza.investigation.hypothesis.domain.HypothesisCommand;
import esperanza.investigation.hypothesis.domain.HypothesisDecider;
import esperanza.investigation.hypothesis.domain.HypothesisEvent;
import esperanza.kernel.StreamType;

/** The streams of hypotheses. */
public final class HypothesisStreams {

    public static final StreamType<HypothesisCommand, Hypothesis, HypothesisEvent> HYPOTHESIS =
            StreamType.of("hypothesis", HypothesisEvent.class, new HypothesisDecider());

    private HypothesisStreams() {}
}
