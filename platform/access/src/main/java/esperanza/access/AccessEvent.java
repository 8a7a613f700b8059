package esperanza.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The events that change who may know of a case, with the fields that matter for it. Each is named like the published
 * event that it is read from; the contract suite reads it from that event's approved sample.
 */
public sealed interface AccessEvent {

    /** @param shutTo exclusion tags on the case, decoys among them; empty: the report excludes nobody */
    record ReportReceived(Optional<List<String>> shutTo) implements AccessEvent {}

    /** @param shutTo further exclusion tags on the case, decoys among them */
    record ReportCoded(List<String> shutTo) implements AccessEvent {}

    /** @param shutTo further exclusion tags on the case, decoys among them */
    record ConflictWallApplied(List<String> shutTo) implements AccessEvent {}

    record CaseSealed() implements AccessEvent {}

    /**
     * @param mark the exclusion tag of the assigned person on the case
     * @param until empty: the assignment has no fixed end
     * @param by the tag of the person who delegated; empty: a supervisor assigned
     */
    record PersonAssigned(String capacity, String mark, Optional<Instant> until, Optional<String> by)
            implements AccessEvent {}

    record AssignmentEnded(String capacity, String mark, Instant endedAt, Optional<String> by) implements AccessEvent {}

    /** @param mark the exclusion tag of the person who broke the glass */
    record GlassBroken(String mark, Instant until) implements AccessEvent {}
}
