package esperanza.investigation.hypothesis;

import esperanza.investigation.hypothesis.domain.HypothesisEvent.DiscardProposed;
import esperanza.investigation.hypothesis.domain.Told;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Reads whether the parties of a case were told that a discard is proposed, and could answer. The capability that keeps
 * the notices answers.
 */
public interface PartiesTold {

    /**
     * One of each party. The use case asked before for access to the case.
     *
     * @param parties those of the file; others that were called for a notice are added
     * @param proposal of the discard
     */
    Uni<List<Told>> of(CaseId caseId, List<PartyRef> parties, Recorded<DiscardProposed> proposal);
}
