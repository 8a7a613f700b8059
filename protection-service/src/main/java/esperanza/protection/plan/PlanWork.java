package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.access.NotHere;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.Seen;
import esperanza.protection.ProtectionAction;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.StreamOfPlan.Deciding;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The use case of every command of a person on a plan or on a stream that belongs to it. Order: 1. the plan, as the
 * person may know of it (404), 2. the headers, and the version that the person has read, 3. the decider.
 *
 * <p>If-Match and the version of each outcome count the events of the plan and of its measures in the cases that the
 * person may know of. Each command fails with {@link NotHere} if the caller may know of no incident of the plan.
 */
@Singleton
public class PlanWork {

    private final FindPlan finder;
    private final CommandIds ids;
    private final Streams streams;

    PlanWork(FindPlan finder, CommandIds ids, Streams streams) {
        this.finder = finder;
        this.ids = ids;
        this.streams = streams;
    }

    /** @param id the id of the stream */
    public <C, E> Uni<Outcome<E>> handle(Asked<?> asked, PlanId plan, StreamOfPlan<C, ?, E> of, UUID id, C command) {
        return handleFound(asked, plan, of, id, _ -> Uni.createFrom().item(command));
    }

    /**
     * The same for a command that rests on more than its stream.
     *
     * @param command puts it together, once the person may know of the plan; the version that they have read is compared
     *     when the command is handled, for a measure that they do not know before
     */
    <C, E> Uni<Outcome<E>> handleFound(
            Asked<?> asked,
            PlanId plan,
            StreamOfPlan<C, ?, E> of,
            UUID id,
            Function<FoundPlan, Uni<? extends C>> command) {
        return CommandHandler.again(() -> finder.found(asked.caller(), asked.action(), plan.value())
                .chain(found -> on(asked, found, of, id, command)));
    }

    /**
     * The same for a command of a person on their own plan: valid whatever version they have read.
     *
     * @param own finds the plan, each time anew
     * @param id that of the stream, given the plan
     */
    <C, E> Uni<Outcome<E>> handleOwn(
            Asked<?> asked,
            Supplier<Uni<FoundPlan>> own,
            StreamOfPlan<C, ?, E> of,
            Function<FoundPlan, UUID> id,
            Function<FoundPlan, C> command) {
        return CommandHandler.again(() -> own.get()
                .chain(found -> on(asked, found, of, id.apply(found), known -> Uni.createFrom()
                        .item(command.apply(known)))));
    }

    private <C, E> Uni<Outcome<E>> on(
            Asked<?> asked,
            FoundPlan found,
            StreamOfPlan<C, ?, E> of,
            UUID id,
            Function<FoundPlan, Uni<? extends C>> command) {
        Request<UUID> request = ids.request(asked, of.type().stream(id), id);
        Deciding<C, E> deciding = of.known().deciding(found, id, read(asked, found, request));
        return command.apply(found)
                .chain(made -> streams.handler(of.type().events(), deciding.decider())
                        .handle(of(request, deciding, made).having(seen(found, deciding))))
                .map(found::counted);
    }

    /** A command that is only judged, or that the person gives on their own plan, rests on the plan as it is. */
    private static int read(Asked<?> asked, FoundPlan found, Request<?> request) {
        return asked.sent().judgedOnly() || asked.action() == ProtectionAction.ACT_AT_OWN_DOOR
                ? found.version()
                : request.expectedVersion().orElseThrow(PlanWork::statesNoVersion);
    }

    /** The version of the plan is compared as the person may know it, never with that of the stream. */
    private static <C> Request<C> of(Request<UUID> request, Deciding<C, ?> deciding, C command) {
        return new Request<>(
                request.stream(), request.id(), request.digest(), deciding.version(), request.cause(), command);
    }

    private static List<Seen> seen(FoundPlan found, Deciding<?, ?> deciding) {
        return deciding.restsOnPlan()
                ? List.of(new Seen.AtVersion(
                        PLAN.stream(found.id()), found.history().size()))
                : List.of();
    }

    private static IllegalStateException statesNoVersion() {
        return new IllegalStateException("a command on a plan is one OfTheVersionRead");
    }
}
