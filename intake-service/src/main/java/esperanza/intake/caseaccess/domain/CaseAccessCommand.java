package esperanza.intake.caseaccess.domain;

import esperanza.kernel.CaseId;
import esperanza.protocol.vocabulary.CaseFunction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Commands that change who may know of a case. */
public sealed interface CaseAccessCommand {

    CaseId caseId();

    /**
     * Excludes institutions or persons from the case.
     *
     * @param shutTo their exclusion tags, mixed with decoys that match nobody
     * @param mechanism true if this would exclude everybody of the mechanism itself
     * @param overseers true if this would exclude an institution that oversees the mechanism
     * @param roles all roles of the person who gives the command
     */
    record ApplyConflictWall(
            CaseId caseId,
            List<String> shutTo,
            Conflict conflict,
            boolean mechanism,
            boolean overseers,
            Set<String> roles)
            implements CaseAccessCommand {}

    /** Assigns a person to the case. {@code until}: empty if the assignment has no fixed end. */
    record AssignPerson(
            CaseId caseId,
            CaseFunction capacity,
            String mark,
            Instant at,
            Optional<Instant> until,
            Assignment assignment)
            implements CaseAccessCommand {}

    /**
     * Delegates one's own assignments to another person for a limited time.
     *
     * @param own the exclusion tag of the person who delegates
     * @param atMost the latest end that the profile allows for a delegation
     */
    record DelegateWork(
            CaseId caseId, String own, String mark, Instant at, Instant until, Instant atMost, Assignment assignment)
            implements CaseAccessCommand {}

    /** Ends the assignment of a person in one capacity. */
    record EndAssignment(CaseId caseId, CaseFunction capacity, String mark, Instant at, Assignment assignment)
            implements CaseAccessCommand {}

    /** Seals the case. */
    record SealCase(CaseId caseId, String reasons) implements CaseAccessCommand {}

    /**
     * Breaks the glass: opens the case to an unassigned person for a limited time. {@code by}: the tag of that person.
     */
    record BreakGlass(CaseId caseId, UUID breakId, String by, Instant until, String reasons)
            implements CaseAccessCommand {}

    /** Reviews a breaking of the glass, by another person. {@code by}: the tag of the reviewer. */
    record ReviewBreak(CaseId caseId, UUID breakId, String by, boolean justified, String reasons)
            implements CaseAccessCommand {}
}
