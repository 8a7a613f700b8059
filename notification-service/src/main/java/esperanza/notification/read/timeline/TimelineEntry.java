package esperanza.notification.read.timeline;

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
 * One thing that happened in a case, with all that anybody may see of it. What tells of several cases is for nobody who must
 * not know of one of them.
 *
 * @param position in this service's log; readers get it as an opaque cursor
 * @param others the other cases that it tells of
 * @param at when it was recorded
 * @param what the event's name, e.g. {@code report-received}
 * @param clock the rule of the legal clock that it tells of, if it does
 * @param detail the codes of its clear body
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
        String institution,
        Optional<String> clock,
        ObjectNode detail,
        Optional<String> confirmation) {

    public TimelineEntry {
        others = List.copyOf(others);
    }

    /** All the cases that it tells of. */
    public Set<CaseId> cases() {
        return Stream.concat(Stream.of(caseId), others.stream())
                .map(CaseId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
