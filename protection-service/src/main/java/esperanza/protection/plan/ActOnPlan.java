package esperanza.protection.plan;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.protection.plan.domain.PlanCommand;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanId;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Handles people's commands on a plan, restricted to the cases that the person may know of. */
@Singleton
public class ActOnPlan {

    private final CommandRequests requests;
    private final FindPlan finder;
    private final EventStore<PlanEvent> store;

    ActOnPlan(CommandRequests requests, FindPlan finder, EventStore<PlanEvent> store) {
        this.requests = requests;
        this.finder = finder;
        this.store = store;
    }

    /**
     * The outcome of the command. Its version counts only events of cases that the caller may know of, as If-Match
     * does.
     *
     * <p>Fails with {@link NotHere} if the caller may know of no incident of the plan.
     */
    public Uni<Outcome<PlanEvent>> handled(
            Caller caller,
            Action action,
            UUID planId,
            ChangeHeaders headers,
            byte[] body,
            Optional<Instant> occurredAt,
            PlanCommand command) {
        Request<PlanCommand> request =
                requests.request(caller, action, new PlanId(planId).stream(), headers, body, occurredAt, command);
        return finder.found(caller, action, planId).chain(found -> decided(request, found)
                .map(outcome -> new Outcome<>(
                        outcome.position(), found.version(outcome), outcome.events(), outcome.repeated())));
    }

    /**
     * If-Match is compared with the version of the part of the plan that this caller may know of, not with the
     * stream's.
     */
    private Uni<Outcome<PlanEvent>> decided(Request<PlanCommand> request, FindPlan.Found found) {
        KnownPart part = new KnownPart(found.known(), request.expectedVersion().orElseThrow());
        return new CommandHandler<>(store, part)
                .handle(new Request<>(
                        request.stream(),
                        request.id(),
                        request.digest(),
                        OptionalInt.empty(),
                        request.cause(),
                        request.command()));
    }
}
