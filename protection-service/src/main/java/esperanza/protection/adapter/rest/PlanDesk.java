package esperanza.protection.adapter.rest;

import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.protection.domain.PlanCommand;
import esperanza.protection.domain.PlanEvent;
import esperanza.protection.domain.PlanId;
import esperanza.runtime.access.Action;
import esperanza.runtime.access.Caller;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.Desk;
import esperanza.runtime.rest.NotHere;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Where people act on a plan, as far as they may know of it. */
@Singleton
public class PlanDesk {

    private final Desk desk;
    private final PlanFinder finder;
    private final EventStore<PlanEvent> store;

    PlanDesk(Desk desk, PlanFinder finder, EventStore<PlanEvent> store) {
        this.desk = desk;
        this.finder = finder;
        this.store = store;
    }

    /**
     * What the command did; the version is that of what the caller may know of, as the one they name is. Fails with
     * {@link NotHere} if that is nothing.
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
                desk.request(caller, action, new PlanId(planId).stream(), headers, body, occurredAt, command);
        return finder.found(caller, action, planId).chain(found -> decided(request, found)
                .map(outcome -> new Outcome<>(
                        outcome.position(), found.version(outcome), outcome.events(), outcome.repeated())));
    }

    /** Which version of the stream they saw does not matter: whether they saw this much of it does. */
    private Uni<Outcome<PlanEvent>> decided(Request<PlanCommand> request, PlanFinder.Found found) {
        KnownPart part = new KnownPart(found.known(), request.seen().orElseThrow());
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
