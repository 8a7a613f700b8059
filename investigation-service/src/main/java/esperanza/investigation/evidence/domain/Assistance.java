package esperanza.investigation.evidence.domain;

import esperanza.investigation.evidence.domain.AssistanceEvent.AssistanceRequested;
import esperanza.kernel.CaseId;
import java.util.Optional;

/** The state of one request to another State for mutual legal assistance. */
public sealed interface Assistance {

    /** The instrument on which a request rests. */
    enum Treaty {
        /** The Budapest Convention on Cybercrime. */
        BUDAPEST,
        /** The Inter-American Convention on Mutual Assistance in Criminal Matters. */
        INTER_AMERICAN,
        /** The United Nations Convention against Transnational Organized Crime. */
        PALERMO,
        BILATERAL,
        RECIPROCITY
    }

    /** The answer of the other State. */
    enum Outcome {
        GRANTED,
        PARTLY,
        REFUSED
    }

    /** No such request was sent. */
    record None() implements Assistance {}

    /** A request that was sent. */
    record Sent(AssistanceRequested content, boolean acknowledged, Optional<Outcome> outcome) implements Assistance {

        static Sent of(AssistanceRequested content) {
            return new Sent(content, false, Optional.empty());
        }

        public boolean isOf(CaseId of) {
            return content.caseId().equals(of);
        }

        boolean isAnswered(Outcome with) {
            return outcome.filter(with::equals).isPresent();
        }

        Sent seen() {
            return new Sent(content, true, outcome);
        }

        Sent answered(Outcome with) {
            return new Sent(content, acknowledged, Optional.of(with));
        }
    }
}
