package esperanza.protection;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.PlanWork;
import esperanza.protection.plan.StreamOfPlan;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandRequests;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** The door of every command that its own stream decides. Order: 1. role, 2. body, 3. {@link PlanWork}. */
@Singleton
public class PlanDoor {

    private final CommandRequests requests;
    private final PlanWork work;

    PlanDoor(CommandRequests requests, PlanWork work) {
        this.requests = requests;
        this.work = work;
    }

    /** A command {@link esperanza.kernel.OfTheVersionRead} on the stream that its address names, below the plan. */
    public <C, D extends C, E> Uni<Response> done(
            ProtectionAction action, StreamOfPlan<C, ?, E> of, Incoming<D> command) {
        command.requireNothingMade();
        PlanId plan = new PlanId(command.address(PLAN.type().id()));
        return requests.command(action, command)
                .done((asked, said) ->
                        work.handle(asked, plan, of, command.address(of.type().id()), said));
    }
}
