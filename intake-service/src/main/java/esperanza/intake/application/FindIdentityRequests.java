package esperanza.intake.application;

import esperanza.intake.domain.IdentityDecider;
import esperanza.intake.domain.IdentityEvent;
import esperanza.intake.domain.IdentityRequests;
import esperanza.intake.domain.OpeningRule;
import esperanza.kernel.store.EventStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Whether somebody asked to be shown who reports, and what was answered. */
@Singleton
public class FindIdentityRequests {

    private final EventStore<IdentityEvent> requests;
    private final IdentityDecider decider = new IdentityDecider();

    FindIdentityRequests(EventStore<IdentityEvent> requests) {
        this.requests = requests;
    }

    /** As it stands now. Fails with {@link OpeningRule#NO_SUCH_REQUEST} if it was not made for this report. */
    public Uni<IdentityRequests.Request> of(UUID reportId, UUID requestId) {
        return requests.read(ReportStreams.identity(reportId))
                .map(history -> history.replay(decider).request(requestId));
    }
}
