package esperanza.runtime.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.kernel.Actor;
import esperanza.kernel.ActorKind;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The attributes of every event. They are stored as bytes, hashed and published with the event, so they hold no
 * personal data: the actor is a pseudonym that only the recording service resolves.
 *
 * @param type full name with major version, e.g. {@code esperanza.intake.report-received.v1}
 * @param occurredAt when the event is claimed to have happened
 * @param recordedAt when this service recorded the event, to the microsecond
 * @param profile the country rules in force at the recording
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Metadata(
        EventId eventId,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        ActorKind actorKind,
        String role,
        String actor,
        Optional<String> onBehalfOf,
        String institution,
        String jurisdiction,
        String profile,
        int profileVersion,
        UUID correlationId,
        Optional<UUID> causationId,
        UUID commandId,
        Audience audience,
        List<CaseId> cases,
        List<PartyRef> parties) {

    public Metadata {
        cases = cases == null ? List.of() : List.copyOf(cases);
        parties = parties == null ? List.of() : List.copyOf(parties);
    }

    public Actor who() {
        return new Actor(actorKind, role, actor, institution, onBehalfOf);
    }
}
