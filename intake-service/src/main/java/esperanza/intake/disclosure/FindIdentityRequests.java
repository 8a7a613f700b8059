package esperanza.intake.disclosure;

import esperanza.intake.disclosure.domain.IdentityDecider;
import esperanza.intake.disclosure.domain.IdentityEvent;
import esperanza.intake.disclosure.domain.IdentityRequests;
import esperanza.intake.disclosure.domain.OpeningRule;
import esperanza.intake.report.ReportStreams;
import esperanza.kernel.store.EventStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds a request for a reporter's identity, and its answer. */
@Singleton
public class FindIdentityRequests {

    private final EventStore<IdentityEvent> requests;
    private final IdentityDecider decider = new IdentityDecider();

    FindIdentityRequests(EventStore<IdentityEvent> requests) {
        this.requests = requests;
    }

    /**
     * The present state of the request. Fails with {@link OpeningRule#NO_SUCH_REQUEST} if this report has no such
     * request.
     */
    public Uni<IdentityRequests.Request> of(UUID reportId, UUID requestId) {
        return requests.read(ReportStreams.identity(reportId))
                .map(history -> history.replay(decider).request(requestId));
    }
}
