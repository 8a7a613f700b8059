package esperanza.protection;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.store.Created;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.PlanWork;
import esperanza.protection.plan.StreamOfPlan;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers.Made;
import esperanza.runtime.rest.CommandRequests;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;

/** The door of every command that its own stream decides. Order: 1. role, 2. body, 3. {@link PlanWork}. */
@Singleton
public class PlanDoor {

    private final CommandRequests requests;
    private final PlanWork work;
    private final CommandIds ids;

    PlanDoor(CommandRequests requests, PlanWork work, CommandIds ids) {
        this.requests = requests;
        this.work = work;
        this.ids = ids;
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

    /**
     * A command that makes a part of the stream.
     *
     * @param made the body of the answer, given the id of what it makes
     */
    public <C, D extends C, E> Uni<Response> created(
            ProtectionAction action, StreamOfPlan<C, ?, E> of, Incoming<D> command, Function<UUID, Made> made) {
        UUID plan = command.address(PLAN.type().id());
        return requests.command(action, command)
                .handle((asked, _) -> {
                    UUID id = ids.derivedId(of.type().category(), ids.commandId(asked));
                    return work.handle(asked, new PlanId(plan), of, plan, command.with(ids.at(asked), id))
                            .map(outcome -> new Created<>(id, outcome));
                })
                .map(created -> Answers.created(command, created, made.apply(created.id())));
    }
}
