package esperanza.investigation.hypothesis.domain;

import esperanza.investigation.hypothesis.domain.HypothesisEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.HypothesisType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The link with the defence work and an alternative of one case. Inés investigates, Sara is her supervisor. */
final class Example {

    static final CaseId CASE = new CaseId(new UUID(1, 1));
    static final CaseId ANOTHER_CASE = new CaseId(new UUID(1, 2));
    static final HypothesisId FIRST = HypothesisId.first(CASE);
    static final HypothesisId OTHER = new HypothesisId(new UUID(4, 1));
    static final UUID DISCARD = new UUID(5, 1);
    static final UUID FACT = new UUID(6, 1);
    static final Personal<String> WHY = Personal.of(CASE.value(), "…");
    static final List<EventId> BECAUSE = List.of(new EventId(new UUID(7, 1)), new EventId(new UUID(7, 2)));

    static final HypothesisProposed PROPOSED = new HypothesisProposed(
            CASE,
            FIRST,
            HypothesisType.DEFENCE_LINKED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    static final HypothesisAdopted ADOPTED = new HypothesisAdopted(CASE, FIRST, HypothesisType.DEFENCE_LINKED, WHY);

    static final HypothesisProposed ALTERNATIVE = alternative(StereotypeCheck.WORK);
    static final HypothesisProposed PRIVATE = alternative(StereotypeCheck.PRIVATE_LIFE);
    static final PrivateLifeApproved APPROVED = new PrivateLifeApproved(CASE, OTHER, "sara", WHY);
    static final HypothesisAdopted ADOPTED_ALTERNATIVE =
            new HypothesisAdopted(CASE, OTHER, HypothesisType.ALTERNATIVE, WHY);
    static final DiscardProposed PROPOSED_DISCARD = new DiscardProposed(
            CASE, OTHER, DISCARD, "inés", Optional.empty(), List.of(), List.of(), StereotypeCheck.WORK, WHY);
    static final HypothesisDiscarded DISCARDED =
            new HypothesisDiscarded(CASE, OTHER, HypothesisType.ALTERNATIVE, DISCARD, List.of(), WHY);

    /** No other work of the case, as for an alternative that no line of enquiry works. */
    static final Basis NO_WORK = new Basis(Optional.empty(), List.of(), List.of(), 0);

    private Example() {}

    /** Some instant at which the person gives a command: no rule of a hypothesis asks for it. */
    static At by(String person) {
        return new At(Instant.EPOCH, person);
    }

    private static HypothesisProposed alternative(StereotypeCheck check) {
        return new HypothesisProposed(
                CASE,
                OTHER,
                HypothesisType.ALTERNATIVE,
                Optional.of(check),
                Optional.of("inés"),
                Optional.of(WHY),
                Optional.of(WHY));
    }
}
