package esperanza.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The events that change who may know of a case, with the fields that matter for it. Each is named like the published
 * event that it is read from; the contract suite reads it from that event's approved sample.
 */
public sealed interface AccessEvent {

    /** Events of the service that takes the reports. */
    sealed interface OfReports extends AccessEvent {}

    /** Events of the service that finds out who threatens: each suspect shuts the case to the suspect's institution. */
    sealed interface OfSuspects extends AccessEvent {}

    /** @param shutTo exclusion tags on the case, decoys among them; empty: the report excludes nobody */
    record ReportReceived(Optional<List<String>> shutTo) implements OfReports {}

    /** @param shutTo further exclusion tags on the case, decoys among them */
    record ReportCoded(List<String> shutTo) implements OfReports {}

    /** @param shutTo further exclusion tags on the case, decoys among them */
    record ConflictWallApplied(List<String> shutTo) implements OfReports {}

    record CaseSealed() implements OfReports {}

    /**
     * @param mark the exclusion tag of the assigned person on the case
     * @param until empty: the assignment has no fixed end
     * @param by the tag of the person who delegated; empty: a supervisor assigned
     */
    record PersonAssigned(String capacity, String mark, Optional<Instant> until, Optional<String> by)
            implements OfReports {}

    record AssignmentEnded(String capacity, String mark, Instant endedAt, Optional<String> by) implements OfReports {}

    /** @param mark the exclusion tag of the person who broke the glass */
    record GlassBroken(String mark, Instant until) implements OfReports {}

    /** @param shutTo further exclusion tags on the case, decoys among them */
    record SuspectRecorded(List<String> shutTo) implements OfSuspects {}

    /** @param shutTo further exclusion tags on the case, decoys among them */
    record SuspectDetailLearnt(List<String> shutTo) implements OfSuspects {}
}
