package esperanza.notification.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.ActorKind;
import esperanza.notification.read.timeline.TimelineEntry;
import esperanza.runtime.access.Access;
import esperanza.runtime.rest.Cursors;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as one reader sees it. Beyond the reader's function only that something happened: no actor, no detail.
 *
 * @param id an opaque cursor: after it the timeline goes on, and the stream resumes
 * @param at when it was recorded
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Shown(
        String id,
        UUID caseId,
        Instant at,
        Optional<Instant> occurredAt,
        String service,
        String what,
        Optional<Who> who,
        Optional<ObjectNode> detail,
        Optional<String> confirmation) {

    /** Never a person: what kind of actor, in which role, of which institution. */
    public record Who(ActorKind kind, String role, String institution) {}

    /** Empty if nothing of it is to be seen. */
    public static Optional<Shown> as(Access.Sight sight, TimelineEntry entry, Cursors cursors) {
        return switch (sight) {
            case FULL -> Optional.of(full(entry, cursors));
            case MILESTONE -> Optional.of(milestone(entry, cursors));
            case NONE -> Optional.empty();
        };
    }

    private static Shown full(TimelineEntry entry, Cursors cursors) {
        return new Shown(
                cursors.cursor(entry.position()),
                entry.caseId(),
                entry.at(),
                Optional.of(entry.occurredAt()),
                entry.service(),
                entry.what(),
                Optional.of(new Who(entry.actorKind(), entry.role(), entry.institution())),
                Optional.of(entry.detail()).filter(detail -> !detail.isEmpty()),
                entry.confirmation());
    }

    private static Shown milestone(TimelineEntry entry, Cursors cursors) {
        return new Shown(
                cursors.cursor(entry.position()),
                entry.caseId(),
                entry.at(),
                Optional.empty(),
                entry.service(),
                entry.service().toUpperCase(Locale.ROOT) + "_ACTIVITY",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
