package esperanza.investigation.hypothesis;

import esperanza.investigation.hypothesis.domain.Basis;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.kernel.EventId;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Reads what the discard of a hypothesis relies on: the last context analysis, the lines of enquiry that test the
 * hypothesis, and their acts. The capability that keeps the lines answers.
 */
public interface WorkOnHypothesis {

    /**
     * The work for the hypothesis up to now; nothing is overlooked. The use case asked before for access to the case.
     */
    Uni<Basis> of(UUID caseId, HypothesisId hypothesis);

    /** The same, with the number of the new facts of the case that this service learnt of after the proposal. */
    Uni<Basis> since(EventId proposal, UUID caseId, HypothesisId hypothesis);
}
