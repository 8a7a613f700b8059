package esperanza.intake.domain;

import esperanza.intake.domain.OpeningEvent.IdentityRequested;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who asked to be shown who reports, and what came of it. */
public record Openings(Map<UUID, Request> requests) {

    /** One request. */
    public record Request(IdentityRequested asked, Answer answer) {}

    /** What the second person said. */
    public sealed interface Answer {

        record Awaited() implements Answer {}

        record Granted(Instant until) implements Answer {}

        record Denied() implements Answer {}
    }

    static final Openings NONE = new Openings(Map.of());

    Openings with(IdentityRequested asked) {
        return with(asked.requestId(), new Request(asked, new Answer.Awaited()));
    }

    Openings answered(UUID id, Answer answer) {
        return with(id, new Request(requests.get(id).asked(), answer));
    }

    private Openings with(UUID id, Request request) {
        Map<UUID, Request> all = new HashMap<>(requests);
        all.put(id, request);
        return new Openings(Map.copyOf(all));
    }
}
