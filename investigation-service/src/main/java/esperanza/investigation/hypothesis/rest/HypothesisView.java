package esperanza.investigation.hypothesis.rest;

import esperanza.investigation.hypothesis.domain.Hypothesis.Known;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.DiscardProposed;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.hypothesis.domain.StereotypeCheck;
import esperanza.kernel.EventId;
import esperanza.protocol.vocabulary.HypothesisStatus;
import esperanza.protocol.vocabulary.HypothesisType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A hypothesis without personal data.
 *
 * @param stereotypeCheck what an alternative rests on; absent for the link with the defence work
 * @param privateLifeApproved true if a supervisor approved that the private life is looked at
 * @param interests how often the interests were named that the defence work harms
 * @param discardId the proposal to discard it that waits for a supervisor
 * @param reviews the events for which a review of the discard waits
 */
public record HypothesisView(
        HypothesisId hypothesisId,
        HypothesisType type,
        HypothesisStatus status,
        Optional<StereotypeCheck> stereotypeCheck,
        boolean privateLifeApproved,
        int interests,
        Optional<UUID> discardId,
        List<EventId> reviews) {

    static HypothesisView of(Known known) {
        return new HypothesisView(
                known.content().hypothesisId(),
                known.content().type(),
                known.status(),
                known.content().stereotypeCheck(),
                known.approved(),
                known.interests(),
                known.discard().map(DiscardProposed::discardId),
                known.reviews());
    }
}
