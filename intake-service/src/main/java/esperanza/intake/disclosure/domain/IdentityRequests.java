package esperanza.intake.disclosure.domain;

import esperanza.intake.disclosure.domain.IdentityEvent.IdentityRequested;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The requests to see who the reporter is, and their answers. */
public record IdentityRequests(Map<UUID, Request> requests) {

    /** One request. */
    public record Request(IdentityRequested asked, Answer answer) {}

    /** The second person's answer. */
    public sealed interface Answer {

        record Awaited() implements Answer {}

        record Granted(Instant until) implements Answer {}

        record Denied() implements Answer {}

        /** The request needs no answer any more: its data no longer exist. */
        record Overtaken() implements Answer {}
    }

    static final IdentityRequests NONE = new IdentityRequests(Map.of());

    /** Fails with {@link OpeningRule#NO_SUCH_REQUEST} if this report has no such request. */
    public Request request(UUID id) {
        Request request = requests.get(id);
        if (request == null) {
            throw new RuleViolation(OpeningRule.NO_SUCH_REQUEST);
        }
        return request;
    }

    /** The unanswered requests, in the order of their ids. */
    List<IdentityRequested> awaited() {
        return requests.values().stream()
                .filter(request -> request.answer() instanceof Answer.Awaited)
                .map(Request::asked)
                .sorted(Comparator.comparing(IdentityRequested::requestId))
                .toList();
    }

    IdentityRequests with(IdentityRequested asked) {
        return with(asked.requestId(), new Request(asked, new Answer.Awaited()));
    }

    IdentityRequests answered(UUID id, Answer answer) {
        return with(id, new Request(requests.get(id).asked(), answer));
    }

    private IdentityRequests with(UUID id, Request request) {
        Map<UUID, Request> all = new HashMap<>(requests);
        all.put(id, request);
        return new IdentityRequests(Map.copyOf(all));
    }
}
