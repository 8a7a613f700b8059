package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.DECISION;

import esperanza.kernel.Recorded;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.SealedEvents;
import esperanza.kernel.store.VersionConflict;
import esperanza.protection.decision.PreparedMatters;
import esperanza.protection.decision.domain.Ballot;
import esperanza.protection.decision.domain.Ballot.VoteOnMeasure;
import esperanza.protection.decision.domain.DecisionCommand;
import esperanza.protection.decision.domain.DecisionDecider;
import esperanza.protection.decision.domain.DecisionEvent;
import esperanza.protection.decision.domain.DecisionEvent.VoteCast;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionRule;
import esperanza.protection.decision.domain.DecisionState;
import esperanza.protection.decision.domain.PreparedMatter;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.StreamOfPlan.Deciding;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The matters of a plan, for a person who may know of the cases that they were prepared for. */
@Singleton
public class KnownMatters implements PreparedMatters {

    /** Votes of several members at the same time: each is decided on the stream as it is then. */
    private static final StreamOfPlan<DecisionCommand, DecisionState, DecisionEvent> VOTES = new StreamOfPlan<>(
            DECISION.type(),
            (found, id, read) -> new Deciding<>(
                    new DecisionDecider(Optional.of(found.matter(new DecisionId(id)))), OptionalInt.empty(), true));

    private final PlanWork work;
    private final SealedEvents<DecisionEvent> sealed;

    KnownMatters(PlanWork work, Streams streams) {
        this.work = work;
        this.sealed = streams.sealed(DECISION.type().events());
    }

    @Override
    public Uni<Outcome<DecisionEvent>> handle(
            Asked<?> asked,
            PlanId plan,
            DecisionId id,
            Function<PreparedMatter, Uni<? extends DecisionCommand>> command) {
        return work.handleFound(asked, plan, DECISION, id.value(), found -> command.apply(found.matter(id)));
    }

    @Override
    public Uni<Outcome<DecisionEvent>> vote(
            Asked<?> asked,
            PlanId plan,
            DecisionId id,
            Function<PreparedMatter, Uni<? extends DecisionCommand>> command) {
        return work.handleFound(asked, plan, VOTES, id.value(), found -> command.apply(found.matter(id)));
    }

    @Override
    public Uni<Ballot> ballot(PlanId plan, DecisionId id) {
        return sealed.open(DECISION.stream(id), Set.of(plan.value(), id.value()))
                .map(events -> events.stream()
                        .map(Recorded::event)
                        .filter(VoteCast.class::isInstance)
                        .map(VoteCast.class::cast)
                        .collect(Collectors.toMap(
                                VoteCast::seat, vote -> vote.votes().value().orElse(List.of()), (_, later) -> later)))
                .map((Map<String, List<VoteOnMeasure>> votes) -> new Ballot(votes));
    }

    /**
     * Fails with {@link VersionConflict} if the person has not read the present version, and then with
     * {@link DecisionRule#NO_SUCH_DECISION} if the plan has no such matter in a known case.
     */
    public static Deciding<DecisionCommand, DecisionEvent> deciding(FoundPlan found, UUID id, int read) {
        DecisionId decision = new DecisionId(id);
        if (!found.knows(decision) && read != found.version()) {
            throw new VersionConflict();
        }
        return new Deciding<>(
                new DecisionDecider(Optional.of(found.matter(decision))),
                OptionalInt.of(found.ofDecision(decision, read)),
                true);
    }
}
