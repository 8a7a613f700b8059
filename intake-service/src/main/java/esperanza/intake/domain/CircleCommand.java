package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.protocol.vocabulary.CaseFunction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What can be asked of the circle of those who may know of a case. */
public sealed interface CircleCommand {

    CaseId caseId();

    /**
     * Shut the case to somebody.
     *
     * @param shutTo their marks, among others that are nobody's
     * @param mechanism whether everybody of the mechanism itself would be among them
     * @param overseers whether everybody of an institution that oversees it is
     * @param roles all that the person has who does it
     */
    record ApplyConflictWall(
            CaseId caseId,
            List<String> shutTo,
            Conflict conflict,
            boolean mechanism,
            boolean overseers,
            Set<String> roles)
            implements CircleCommand {}

    /** Let somebody work on it. {@code until}: empty for as long as nobody ends it. */
    record AssignPerson(
            CaseId caseId,
            CaseFunction capacity,
            String mark,
            Instant at,
            Optional<Instant> until,
            Assignment assignment)
            implements CircleCommand {}

    /**
     * Hand one's own work on it over to another for a while.
     *
     * @param own the mark of who does it
     * @param atMost until when it may be delegated, as the profile says
     */
    record DelegateWork(
            CaseId caseId, String own, String mark, Instant at, Instant until, Instant atMost, Assignment assignment)
            implements CircleCommand {}

    /** Let somebody not work on it any more. */
    record EndAssignment(CaseId caseId, CaseFunction capacity, String mark, Instant at, Assignment assignment)
            implements CircleCommand {}

    /** Seal the case. */
    record SealCase(CaseId caseId, String reasons) implements CircleCommand {}

    /** Look at it without being assigned, now, for a while. {@code by}: the mark of who does it. */
    record BreakGlass(CaseId caseId, UUID breakId, String by, Instant until, String reasons) implements CircleCommand {}

    /** Say whether that was right, as another person. {@code by}: the mark of who does it. */
    record ReviewBreak(CaseId caseId, UUID breakId, String by, boolean justified, String reasons)
            implements CircleCommand {}
}
