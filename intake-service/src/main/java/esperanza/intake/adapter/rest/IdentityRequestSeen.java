package esperanza.intake.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.domain.OpeningEvent;
import esperanza.intake.domain.OpeningEvent.IdentityDenied;
import esperanza.intake.domain.OpeningEvent.IdentityGranted;
import esperanza.intake.domain.OpeningEvent.IdentityRequested;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to be shown who reports: why it was asked, and what came of it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IdentityRequestSeen(
        UUID requestId,
        Instant at,
        OpeningPurpose purpose,
        String role,
        Optional<String> reasons,

        @Schema(enumeration = {"AWAITED", "GRANTED", "DENIED"})
        String state,

        Optional<Instant> until,
        Optional<String> denial) {

    /** @param openings the openings of the report, opened themselves; the request is among them */
    static IdentityRequestSeen of(UUID requestId, List<Recorded<OpeningEvent>> openings) {
        Recorded<OpeningEvent> recorded = openings.stream()
                .filter(each -> each.event() instanceof IdentityRequested asked
                        && asked.requestId().equals(requestId))
                .findFirst()
                .orElseThrow();
        IdentityRequested asked = (IdentityRequested) recorded.event();
        Optional<IdentityGranted> granted = all(openings, IdentityGranted.class)
                .filter(each -> each.requestId().equals(requestId))
                .findFirst();
        Optional<IdentityDenied> denied = all(openings, IdentityDenied.class)
                .filter(each -> each.requestId().equals(requestId))
                .findFirst();
        return new IdentityRequestSeen(
                requestId,
                recorded.recordedAt(),
                asked.purpose(),
                recorded.actor().role(),
                asked.reasons().value(),
                granted.isPresent() ? "GRANTED" : denied.isPresent() ? "DENIED" : "AWAITED",
                granted.map(IdentityGranted::until),
                denied.flatMap(each -> each.reasons().value()));
    }

    private static <T> Stream<T> all(List<Recorded<OpeningEvent>> openings, Class<T> kind) {
        return openings.stream().map(Recorded::event).filter(kind::isInstance).map(kind::cast);
    }
}
