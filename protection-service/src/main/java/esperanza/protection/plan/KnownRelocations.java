package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.RELOCATION;

import esperanza.access.Walls;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.Outcome;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.StreamOfPlan.Deciding;
import esperanza.protection.plan.domain.ConversationEvent.ChildrenAssessed;
import esperanza.protection.relocation.PersonsPlan;
import esperanza.protection.relocation.PlannedRelocations;
import esperanza.protection.relocation.domain.RelocationCommand;
import esperanza.protection.relocation.domain.RelocationDecider;
import esperanza.protection.relocation.domain.RelocationEvent;
import esperanza.protection.relocation.domain.RelocationId;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.OpenedEvent;
import esperanza.runtime.opening.OpenedStreams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The relocations of a plan, for a person who may know of the cases that they belong to. */
@Singleton
public class KnownRelocations implements PlannedRelocations {

    private final PlanWork work;
    private final FindPlan finder;
    private final Walls walls;
    private final OpenedStreams streams;

    KnownRelocations(PlanWork work, FindPlan finder, Walls walls, OpenedStreams streams) {
        this.work = work;
        this.finder = finder;
        this.walls = walls;
        this.streams = streams;
    }

    @Override
    public Uni<Outcome<RelocationEvent>> handle(
            Asked<?> asked, PlanId plan, Function<PersonsPlan, Uni<? extends RelocationCommand>> command) {
        return work.handleFound(asked, plan, RELOCATION, plan.value(), found -> known(found)
                .chain(known -> command.apply(known).map(made -> (RelocationCommand) made)));
    }

    @Override
    public Uni<PersonsPlan> plan(Asked<?> asked, PlanId plan) {
        return finder.found(asked.caller(), asked.action(), plan.value()).chain(this::known);
    }

    /** Other relocations of the person lie in the same stream, under keys of their own. */
    @Override
    public Uni<List<OpenedEvent>> words(PlanId plan, RelocationId relocation) {
        UUID id = relocation.value();
        return streams.open(id, List.of(RELOCATION.stream(plan)), cases -> Uni.createFrom()
                        .item(cases))
                .map(events -> events.stream()
                        .filter(each -> id.toString()
                                .equals(String.valueOf(each.content().get("relocationId"))))
                        .toList());
    }

    /** Decided anew if the plan changes meanwhile: the person may just have declined the measure. */
    public static Deciding<RelocationCommand, RelocationEvent> deciding(FoundPlan found, UUID id, int read) {
        return new Deciding<>(
                new RelocationDecider(Optional.of(found.person())), OptionalInt.of(found.ofRelocations(read)), true);
    }

    private Uni<PersonsPlan> known(FoundPlan found) {
        return walls.around(found.plan().incidents().cases())
                .map(wall -> new PersonsPlan(
                        found.incidents(),
                        found.decided().stream().collect(Collectors.toUnmodifiableMap(id -> id, found::measure)),
                        found.history().stream()
                                .map(Recorded::event)
                                .anyMatch(event -> event instanceof ChildrenAssessed asked
                                        && found.known().contains(asked.caseId())),
                        wall,
                        found.heard().byRelocation()));
    }
}
