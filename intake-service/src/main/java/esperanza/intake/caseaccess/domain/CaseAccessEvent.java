package esperanza.intake.caseaccess.domain;

import static esperanza.kernel.Audience.IDENTITY;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Form;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protocol.term.IsMoment;
import esperanza.protocol.vocabulary.CaseFunction;
import esperanza.protocol.vocabulary.LegalMoment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Events that changed who may know of a case. Names and fields are a published contract.
 * Persons and institutions appear by their exclusion tags on this case; only the services can compute those.
 */
public sealed interface CaseAccessEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * More institutions or persons are excluded: an institution that turned out to be accused, or a person with a
     * conflict of interest.
     *
     * @param shutTo their exclusion tags, mixed with decoys that match nobody
     */
    @Published(audience = IDENTITY)
    record ConflictWallApplied(
            CaseId caseId, @Form(Form.TAG) List<String> shutTo, Personal<Conflict> conflict)
            implements CaseAccessEvent {}

    /**
     * A person was assigned to the case. From the first assignment in a capacity on, only assigned persons of that
     * capacity may know of the case.
     *
     * @param mark the exclusion tag of that person
     * @param until absent: the assignment has no fixed end
     * @param by the tag of the person who delegated it, with whose assignment it ends; absent: a supervisor assigned
     *     the person
     */
    @Published(audience = IDENTITY)
    record PersonAssigned(
            CaseId caseId,
            @OnTimeline CaseFunction capacity,
            @Form(Form.TAG) String mark,
            @OnTimeline Optional<Instant> until,
            @Form(Form.TAG) Optional<String> by,
            Personal<Assignment> assignment)
            implements CaseAccessEvent {}

    /**
     * An assignment ended. The capacity does not open to unassigned persons by that.
     *
     * @param mark the exclusion tag of that person
     * @param by the tag of the person who had delegated it
     * @param assignment the person whose assignment was ended, and why: this person, or the one who had delegated to
     *     them
     */
    @Published(audience = IDENTITY)
    record AssignmentEnded(
            CaseId caseId,
            @OnTimeline CaseFunction capacity,
            @Form(Form.TAG) String mark,
            @Form(Form.TAG) Optional<String> by,
            @OnTimeline Instant endedAt,
            Personal<Assignment> assignment)
            implements CaseAccessEvent {}

    /** The case was sealed: only assigned persons may know of it, and nobody can break the glass. */
    @Published(audience = IDENTITY)
    record CaseSealed(CaseId caseId, Personal<String> reasons) implements CaseAccessEvent {}

    /**
     * An unassigned person saw a need that could not wait, and may know of the case until {@code until}.
     *
     * @param mark the exclusion tag of that person
     */
    @IsMoment(LegalMoment.GLASS_BROKEN)
    record GlassBroken(
            CaseId caseId,
            UUID breakId,
            @Form(Form.TAG) String mark,
            @OnTimeline Instant until,
            Personal<String> reasons)
            implements CaseAccessEvent {}

    /** Another person reviewed the breaking of the glass and its reasons. */
    @IsMoment(LegalMoment.GLASS_REVIEWED)
    record GlassReviewed(
            CaseId caseId, UUID breakId, @OnTimeline boolean justified, Personal<String> reasons)
            implements CaseAccessEvent {}
}
