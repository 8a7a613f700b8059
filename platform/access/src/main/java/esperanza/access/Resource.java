package esperanza.access;

import java.util.Optional;
import java.util.UUID;

/** The resource that is asked for, as far as the decision depends on it. */
public sealed interface Resource {

    /** The conflict wall and the assignments of the case that the resource belongs to. */
    Wall wall();

    /** No single resource: a list, a stream, or something new. */
    record Unspecified() implements Resource {

        /** No wall of its own: each item of a list has one, which the list's query checks. */
        @Override
        public Wall wall() {
            return Wall.NONE;
        }
    }

    /** A report. Its sender may read it. */
    record ReportOf(String sender, Wall wall) implements Resource {}

    /** A resource that belongs to a case of the mechanism. */
    record OfCase(Wall wall) implements Resource {}

    /**
     * A sealed part of a report.
     *
     * @param forProtection true: those who protect may open it
     * @param forInvestigation true: those who investigate may open it
     */
    record SealedOf(boolean forProtection, boolean forInvestigation, Wall wall) implements Resource {}

    /**
     * A task: something that the mechanism asks of another institution.
     *
     * @param taskId on which the tag is made
     * @param receiver the tag of the institution that was asked; empty if it answers by other means
     * @param wall of all cases of the person
     */
    record TaskOf(UUID taskId, Optional<String> receiver, Wall wall) implements Resource {}
}
