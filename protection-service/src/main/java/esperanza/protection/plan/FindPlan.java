package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.ALARM;
import static esperanza.protection.ProtectionStreams.CHECKIN;
import static esperanza.protection.ProtectionStreams.DECISION;
import static esperanza.protection.ProtectionStreams.MEASURE;
import static esperanza.protection.ProtectionStreams.PLAN;
import static esperanza.protection.ProtectionStreams.RELOCATION;

import esperanza.access.Access;
import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.CaseAccess;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Verdict;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.kernel.Identifier;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.History;
import esperanza.protection.decision.domain.DecisionEvent;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a plan, restricted to the cases that the caller may know of. A caller who may know of none of its incidents
 * gets {@link NotHere}.
 */
@Singleton
public class FindPlan {

    private final Walls walls;
    private final Streams streams;

    FindPlan(Walls walls, Streams streams) {
        this.walls = walls;
        this.streams = streams;
    }

    /**
     * The plan, for a caller who may carry out the action on at least one incident. Fails with {@link NotHere} for all
     * others.
     */
    public Uni<FoundPlan> found(Caller caller, Action action, UUID planId) {
        return streams.read(PLAN.type(), planId).chain(history -> found(caller, action, history));
    }

    /**
     * The plan of a person who came by their own door: the part that the case of that door makes. A plan keeps the cases
     * of parties that were recognised as its own, also once that was undone, and these may be another person's. A plan
     * that was joined into another one follows to it. No wall is asked, because a case is never shut to the person whom
     * it is about. Fails with {@link NotHere} if the case was not referred for this party.
     */
    public Uni<List<FoundPlan>> own(PartyRef party, CaseId of) {
        return streams.read(PLAN.type(), party.value()).chain(history -> {
            if (!open(history.replay(PLAN.type().decider())).incidents().cases().contains(of)) {
                throw new NotHere();
            }
            return following(history, Set.of(of), List.of());
        });
    }

    private Uni<List<FoundPlan>> following(History<PlanEvent> history, Set<CaseId> cases, List<FoundPlan> before) {
        Plan.Open plan = open(history.replay(PLAN.type().decider()));
        return part(plan, cases, history)
                .map(found -> Stream.concat(before.stream(), Stream.of(found)).toList())
                .chain(all -> plan.into()
                        .map(into -> streams.read(PLAN.type(), into.value())
                                .chain(next -> has(next, cases)
                                        ? following(next, cases, all)
                                        : Uni.createFrom().item(all)))
                        .orElseGet(() -> Uni.createFrom().item(all)));
    }

    /** False until what the joined plan passes on has arrived. */
    private static boolean has(History<PlanEvent> history, Set<CaseId> cases) {
        return history.replay(PLAN.type().decider()) instanceof Plan.Open open
                && !Collections.disjoint(open.incidents().cases(), cases);
    }

    private Uni<FoundPlan> found(Caller caller, Action action, History<PlanEvent> history) {
        Plan.Open plan = open(history.replay(PLAN.type().decider()));
        Set<CaseId> incidents = plan.incidents().cases();
        return walls.byCase(cases(history)).chain(around -> {
            Set<CaseId> known = known(caller, action, around);
            if (Collections.disjoint(known, incidents)) {
                throw new NotHere();
            }
            return part(plan, known, history)
                    .map(found -> ReadPlan.onlyDecides(caller) ? found.withoutSignsOfThePerson() : found);
        });
    }

    private Uni<FoundPlan> part(Plan.Open plan, Set<CaseId> known, History<PlanEvent> history) {
        Plan.Open part = plan.only(known);
        return Uni.combine()
                .all()
                .unis(
                        deliveries(part.measures().ids()),
                        decisions(part.matters().ids()),
                        heard(plan.id().value(), known))
                .with((delivered, decided, heard) ->
                        new FoundPlan(plan, known, history.events(), delivered, decided, heard));
    }

    private Uni<Heard> heard(UUID plan, Set<CaseId> known) {
        return Uni.combine()
                .all()
                .unis(
                        streams.read(CHECKIN.type(), plan),
                        streams.read(ALARM.type(), plan),
                        streams.read(RELOCATION.type(), plan))
                .with((checkins, alarms, relocations) ->
                        Heard.of(checkins.events(), alarms.events(), relocations.events(), known));
    }

    private Uni<Map<MeasureId, List<Recorded<MeasureEvent>>>> deliveries(List<MeasureId> measures) {
        return events(MEASURE, measures, MeasureId::new);
    }

    private Uni<Map<DecisionId, List<Recorded<DecisionEvent>>>> decisions(List<DecisionId> decisions) {
        return events(DECISION, decisions, DecisionId::new);
    }

    private <I extends Identifier, E> Uni<Map<I, List<Recorded<E>>>> events(
            StreamOfPlan<?, ?, E> of, List<I> things, Function<UUID, I> id) {
        List<UUID> ids = things.stream().map(Identifier::value).toList();
        return streams.read(of.type(), ids).map(all -> all.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        each -> id.apply(each.getKey()), each -> each.getValue().events())));
    }

    /** All cases that the history names: the incidents, and the cases in which a party was recognised. */
    private static Set<CaseId> cases(History<PlanEvent> history) {
        return history.events().stream()
                .map(recorded -> recorded.event().caseId())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The cases on which the caller may carry out the action. A case whose conflict wall is not known here yet is
     * missing from {@code around}, so nobody may know of it.
     */
    private static Set<CaseId> known(Caller caller, Action action, Map<CaseId, CaseAccess> around) {
        return around.entrySet().stream()
                .filter(each ->
                        Access.decide(caller, action, new Resource.OfCase(Wall.around(each.getKey(), each.getValue())))
                                instanceof Verdict.Permit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Plan.Open open(Plan plan) {
        return switch (plan) {
            case Plan.Open open -> open;
            case Plan.Unknown _ -> throw new NotHere();
        };
    }
}
