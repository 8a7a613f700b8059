package esperanza.intake.domain;

import static esperanza.kernel.Audience.IDENTITY;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protocol.vocabulary.CaseFunction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that can have happened to the circle of those who may know of a case. Names and fields are a published contract.
 * Persons and institutions appear by the marks they bear on this case, which only the services can make.
 */
public sealed interface CircleEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * The case is shut to more: an institution that turned out to be accused, a person who must keep out of it.
     *
     * @param shutTo their marks, among others that are nobody's
     */
    @Published(audience = IDENTITY)
    record ConflictWallApplied(CaseId caseId, List<String> shutTo, Personal<Conflict> conflict)
            implements CircleEvent {}

    /**
     * Somebody works on the case; nobody else in this capacity may know of it any more, if they are not assigned too.
     *
     * @param until empty: until it is ended
     * @param by the mark of who delegated it: the seat ends with theirs; empty: a supervisor assigned them
     */
    @Published(audience = IDENTITY)
    record PersonAssigned(
            CaseId caseId,
            CaseFunction capacity,
            String mark,
            Optional<Instant> until,
            Optional<String> by,
            Personal<Assignment> assignment)
            implements CircleEvent {}

    /**
     * Somebody works on the case no more. In their capacity it is open to nobody by that.
     *
     * @param by the mark of who had delegated it to them
     * @param assignment whose was ended, and why: theirs, or that of who had delegated it
     */
    @Published(audience = IDENTITY)
    record AssignmentEnded(
            CaseId caseId,
            CaseFunction capacity,
            String mark,
            Optional<String> by,
            Instant endedAt,
            Personal<Assignment> assignment)
            implements CircleEvent {}

    /** Only who is assigned may know of the case, and nobody can break the glass. */
    @Published(audience = IDENTITY)
    record CaseSealed(CaseId caseId, Personal<String> reasons) implements CircleEvent {}

    /**
     * Somebody who is not assigned saw a need that could not wait. They may know of the case until then.
     *
     * @param mark theirs
     */
    record GlassBroken(CaseId caseId, UUID breakId, String mark, Instant until, Personal<String> reasons)
            implements CircleEvent {}

    /** Another person looked at why it was broken. */
    record GlassReviewed(CaseId caseId, UUID breakId, boolean justified, Personal<String> reasons)
            implements CircleEvent {}
}
