package esperanza.notification.read.timeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.ActorKind;
import esperanza.kernel.Audience;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that happened in a case, with all that anybody may see of it.
 *
 * @param position in this service's log; readers get it as an opaque cursor
 * @param at when it was recorded
 * @param what the event's name, e.g. {@code report-received}
 * @param clock the rule of the legal clock that it tells of, if it does
 * @param detail the codes of its clear body
 */
public record TimelineEntry(
        long position,
        UUID caseId,
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
        Optional<String> confirmation) {}
