package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.DECISION;
import static esperanza.protection.ProtectionStreams.MEASURE;

import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.Outcome;
import esperanza.protection.checkin.domain.ProtectedPerson;
import esperanza.protection.decision.domain.DecisionEvent;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionRule;
import esperanza.protection.decision.domain.DecisionState;
import esperanza.protection.decision.domain.PreparedMatter;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureRule;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.Appeal;
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.RiskAssessed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan with its history, and the measures of known cases with theirs.
 *
 * <p>The version that the caller gets counts the events of known cases, on the plan, its measures and decisions, and its check-ins, alarms and relocations. So no
 * number gives hidden events away.
 *
 * @param known cases in the history that the caller may know of; at least one of them is an incident of the plan
 */
public record FoundPlan(
        Plan.Open plan,
        Set<CaseId> known,
        List<Recorded<PlanEvent>> history,
        Map<MeasureId, List<Recorded<MeasureEvent>>> measures,
        Map<DecisionId, List<Recorded<DecisionEvent>>> decisions,
        Heard heard) {

    PlanId id() {
        return plan.id();
    }

    /** For somebody who looks for nobody: neither a number nor a word tells of check-ins, alarms and relocations. */
    FoundPlan withoutSignsOfThePerson() {
        return new FoundPlan(plan, known, history, measures, decisions, Heard.NOTHING);
    }

    /** The plan as far as the caller may know of its cases. */
    Plan.Open knownPlan() {
        return plan.only(known);
    }

    /** The known incidents of the plan, in the order of their numbers. */
    public List<CaseId> incidents() {
        return List.copyOf(plan.only(known).incidents().cases());
    }

    public int version() {
        return (int) positions().count();
    }

    /** The version after the caller's command. A repeated command has the version that it had the first time. */
    public int version(Outcome<?> outcome) {
        if (outcome.events().isEmpty() && !outcome.repeated()) {
            return version();
        }
        Stream<Long> decided = outcome.events().stream().map(Recorded::position);
        return (int) Stream.concat(positions(), decided)
                .filter(position -> position <= outcome.position())
                .distinct()
                .count();
    }

    /** The outcome with the version of the plan, as the caller may know it, in place of its stream's. */
    <E> Outcome<E> counted(Outcome<E> outcome) {
        return new Outcome<>(outcome.position(), version(outcome), outcome.events(), outcome.repeated());
    }

    /** The version of the known part of the plan alone that belongs to this version. */
    int ofPlan(int version) {
        return version - size(measures) - size(decisions) - heard.size();
    }

    /** The version of the measure's stream that belongs to this version. */
    public int ofMeasure(MeasureId id, int version) {
        return version - version() + measures.getOrDefault(id, List.of()).size();
    }

    /** The version of the decision's stream that belongs to this version. */
    int ofDecision(DecisionId id, int version) {
        return version - version() + decisions.getOrDefault(id, List.of()).size();
    }

    /** The version of the stream of all relocations that belongs to this version. */
    int ofRelocations(int version) {
        return version - version() + heard.relocations().size() + heard.hidden();
    }

    /** The person, as far as the known cases tell. */
    public ProtectedPerson person() {
        return new ProtectedPerson(
                id(),
                plan.only(known).incidents().cases().stream()
                        .collect(Collectors.toUnmodifiableMap(each -> each, each -> plan.parties(Set.of(each)))));
    }

    boolean knows(DecisionId id) {
        return decisions.containsKey(id);
    }

    /** Fails with {@link DecisionRule#NO_SUCH_DECISION} if the plan prepared no such matter in a known case. */
    PreparedMatter matter(DecisionId id) {
        return plan.only(known).matter(id);
    }

    /** The state of each decision of known cases. */
    public Map<DecisionId, DecisionState> decisionStates() {
        return decisions.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> DECISION.type()
                        .decider()
                        .replay(each.getValue().stream().map(Recorded::event).toList())));
    }

    /** Whether a matter of a known case is on its way to the person, or an appeal is to be decided. */
    boolean waitsForABody() {
        Plan.Open seen = plan.only(known);
        Map<DecisionId, DecisionState> states = decisionStates();
        return seen.appeals().all().stream().anyMatch(Appeal::isOpen)
                || seen.matters().ids().stream().anyMatch(id -> Optional.ofNullable(states.get(id))
                        .map(DecisionState::isOnItsWay)
                        .orElse(true));
    }

    /** The measures of known cases. */
    Set<MeasureId> decided() {
        return measures.keySet();
    }

    public boolean knows(MeasureId id) {
        return measures.containsKey(id);
    }

    /** Fails with {@link MeasureRule#NO_SUCH_MEASURE} if the plan has no such measure in a known case. */
    public DecidedMeasure measure(MeasureId id) {
        return plan.only(known).measure(id);
    }

    /** The state of each measure of known cases. */
    public Map<MeasureId, MeasureState> states() {
        return measures.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> MEASURE.type()
                        .decider()
                        .replay(each.getValue().stream().map(Recorded::event).toList())));
    }

    /** When each assessment of known cases was recorded. */
    public Map<UUID, Instant> assessedAt() {
        Map<UUID, Instant> instants = new HashMap<>();
        for (Recorded<PlanEvent> recorded : history) {
            if (recorded.event() instanceof RiskAssessed assessed && known.contains(assessed.caseId())) {
                instants.putIfAbsent(assessed.assessmentId(), recorded.recordedAt());
            }
        }
        return Map.copyOf(instants);
    }

    private Stream<Long> positions() {
        Stream<Recorded<PlanEvent>> ofPlan = history.stream()
                .filter(recorded -> known.contains(recorded.event().caseId()));
        Stream<Recorded<?>> ofParts = Stream.of(measures.values(), decisions.values())
                .flatMap(streams -> streams.stream().flatMap(List::stream));
        return Stream.of(ofPlan, ofParts, heard.all()).flatMap(events -> events).map(Recorded::position);
    }

    private static int size(Map<?, ? extends List<?>> streams) {
        return streams.values().stream().mapToInt(List::size).sum();
    }
}
