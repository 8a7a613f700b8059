package esperanza.investigation.evidence.domain;

import esperanza.investigation.evidence.domain.AssistanceEvent.AssistanceRequested;
import esperanza.kernel.CaseId;
import java.util.Optional;

/** The state of one request to another State for mutual legal assistance. */
public sealed interface Assistance {

    /** No such request was sent. */
    record None() implements Assistance {}

    /** A request that was sent. */
    record Sent(
            AssistanceRequested content, boolean acknowledged, Optional<AssistanceOutcome> outcome, boolean withdrawn)
            implements Assistance {

        static Sent of(AssistanceRequested content) {
            return new Sent(content, false, Optional.empty(), false);
        }

        public boolean isOf(CaseId of) {
            return content.caseId().equals(of);
        }

        boolean isAnswered(AssistanceOutcome with) {
            return outcome.filter(with::equals).isPresent();
        }

        Sent seen() {
            return new Sent(content, true, outcome, withdrawn);
        }

        Sent answered(AssistanceOutcome with) {
            return new Sent(content, acknowledged, Optional.of(with), withdrawn);
        }

        Sent takenBack() {
            return new Sent(content, acknowledged, outcome, true);
        }
    }
}
