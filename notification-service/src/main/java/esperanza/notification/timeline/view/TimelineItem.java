package esperanza.notification.timeline.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.access.Access;
import esperanza.kernel.ActorKind;
import esperanza.notification.timeline.read.TimelineEntry;
import esperanza.runtime.rest.Cursors;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A timeline entry as one reader sees it. Beyond the reader's function, the entry says only that something happened: no
 * actor, no detail.
 *
 * @param id an opaque cursor: the next page, or the resumed stream, begins after it
 * @param at when the event was recorded
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TimelineItem(
        String id,
        UUID caseId,
        Instant at,
        Optional<Instant> occurredAt,
        String service,
        String what,
        Optional<Who> who,
        Optional<ObjectNode> detail,
        Optional<String> confirmation) {

    /**
     * The actor; never by name.
     *
     * @param person pseudonym of a person of the mechanism, as the service that recorded the event has it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Who(ActorKind kind, String role, String institution, Optional<String> person) {}

    /** Empty if the reader sees nothing of the entry. */
    public static Optional<TimelineItem> as(Access.Visibility sight, TimelineEntry entry, Cursors cursors) {
        return switch (sight) {
            case FULL -> Optional.of(full(entry, cursors));
            case MILESTONE -> Optional.of(milestone(entry, cursors));
            case NONE -> Optional.empty();
        };
    }

    private static TimelineItem full(TimelineEntry entry, Cursors cursors) {
        return new TimelineItem(
                cursors.cursor(entry.position()),
                entry.caseId(),
                entry.at(),
                Optional.of(entry.occurredAt()),
                entry.service(),
                entry.what(),
                Optional.of(who(entry)),
                Optional.of(entry.detail()).filter(detail -> !detail.isEmpty()),
                entry.confirmation());
    }

    private static Who who(TimelineEntry entry) {
        return new Who(
                entry.actorKind(),
                entry.role(),
                entry.institution(),
                Optional.of(entry.actor()).filter(actor -> entry.actorKind() == ActorKind.HUMAN));
    }

    private static TimelineItem milestone(TimelineEntry entry, Cursors cursors) {
        return new TimelineItem(
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
