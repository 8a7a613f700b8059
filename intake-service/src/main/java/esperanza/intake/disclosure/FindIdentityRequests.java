package esperanza.intake.disclosure;

import static esperanza.intake.disclosure.DisclosureStreams.IDENTITY;

import esperanza.intake.disclosure.domain.IdentityEvent;
import esperanza.intake.disclosure.domain.IdentityRequests;
import esperanza.intake.disclosure.domain.OpeningRule;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds a request for a reporter's identity, and its answer. */
@Singleton
public class FindIdentityRequests {

    private final EventStore<IdentityEvent> requests;

    @Inject
    FindIdentityRequests(Streams streams) {
        this(streams.store(IdentityEvent.class));
    }

    FindIdentityRequests(EventStore<IdentityEvent> requests) {
        this.requests = requests;
    }

    /**
     * The present state of the request. Fails with {@link OpeningRule#NO_SUCH_REQUEST} if this report has no such
     * request.
     */
    public Uni<IdentityRequests.Request> of(UUID reportId, UUID requestId) {
        return requests.read(IDENTITY.stream(reportId))
                .map(history -> history.replay(IDENTITY.decider()).request(requestId));
    }
}
