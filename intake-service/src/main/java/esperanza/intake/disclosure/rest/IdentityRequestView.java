package esperanza.intake.disclosure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.disclosure.domain.IdentityEvent;
import esperanza.intake.disclosure.domain.IdentityEvent.*;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for a reporter's identity: its reasons and its answer. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record IdentityRequestView(
        UUID requestId,
        Instant at,
        OpeningPurpose purpose,
        String role,
        Optional<String> reasons,

        @Schema(enumeration = {"AWAITED", "GRANTED", "DENIED", "OVERTAKEN"})
        String state,

        Optional<Instant> until,
        Optional<String> denial) {

    /** @param requests all requests of the report and their answers, opened; this request is among them */
    static IdentityRequestView of(UUID requestId, List<Recorded<IdentityEvent>> requests) {
        Recorded<IdentityEvent> recorded = requests.stream()
                .filter(each -> each.event() instanceof IdentityRequested asked
                        && asked.requestId().equals(requestId))
                .findFirst()
                .orElseThrow();
        IdentityRequested asked = (IdentityRequested) recorded.event();
        Optional<IdentityGranted> granted = all(requests, IdentityGranted.class)
                .filter(each -> each.requestId().equals(requestId))
                .findFirst();
        Optional<IdentityDenied> denied = all(requests, IdentityDenied.class)
                .filter(each -> each.requestId().equals(requestId))
                .findFirst();
        return new IdentityRequestView(
                requestId,
                recorded.recordedAt(),
                asked.purpose(),
                recorded.actor().role(),
                asked.reasons().value(),
                state(requestId, requests),
                granted.map(IdentityGranted::until),
                denied.flatMap(each -> each.reasons().value()));
    }

    private static String state(UUID requestId, List<Recorded<IdentityEvent>> requests) {
        return all(requests, IdentityEvent.class)
                .filter(each -> each.requestId().equals(requestId))
                .reduce((first, last) -> last)
                .map(last -> switch (last) {
                    case IdentityRequested _ -> "AWAITED";
                    case IdentityGranted _ -> "GRANTED";
                    case IdentityDenied _ -> "DENIED";
                    case IdentityRequestOvertaken _ -> "OVERTAKEN";
                })
                .orElseThrow();
    }

    private static <T> Stream<T> all(List<Recorded<IdentityEvent>> requests, Class<T> kind) {
        return requests.stream().map(Recorded::event).filter(kind::isInstance).map(kind::cast);
    }
}
