package esperanza.notification.timeline.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.ActorKind;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One event in the history of a case, with all that any reader may see of it. An entry that names several cases is
 * hidden from readers who must not know of one of them.
 *
 * @param position in this service's log; readers get it as an opaque cursor
 * @param others the other cases that the event names
 * @param at when the event was recorded
 * @param what the event's name, e.g. {@code report-received}
 * @param actor pseudonym, as the service that recorded the event has it
 * @param clock the rule of the legal clock that the event is about, if any
 * @param detail the components of the event that it declares to be shown
 * @param called the pseudonyms of the persons who were paged for the alert that the event is about, until it was read
 */
public record TimelineEntry(
        long position,
        UUID caseId,
        List<UUID> others,
        Instant at,
        Instant occurredAt,
        String service,
        String what,
        Audience audience,
        ActorKind actorKind,
        String role,
        String actor,
        String institution,
        Optional<String> clock,
        ObjectNode detail,
        Optional<String> confirmation,
        Set<String> called) {

    public TimelineEntry {
        others = List.copyOf(others);
        called = Set.copyOf(called);
    }

    /** Whether the event is one of an alert, or the page of a round for all alerts that wait for a person. */
    public boolean isOfAnAlert() {
        return service.equals("notification") && (what.startsWith("alert-") || what.equals("on-call-paged"));
    }

    /** All cases that the event names. */
    public Set<CaseId> cases() {
        return Stream.concat(Stream.of(caseId), others.stream())
                .map(CaseId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
