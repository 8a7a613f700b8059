package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.DECISION;

import esperanza.kernel.Recorded;
import esperanza.protection.decision.domain.DecisionEvent.BeneficiaryTold;
import esperanza.protection.decision.domain.DecisionEvent.MatterOutcome;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionState;
import esperanza.protection.measure.DecidedMeasures.ChangeBasis;
import esperanza.protection.measure.DecidedMeasures.DecisionOnChange;
import esperanza.protection.measure.domain.Change;
import esperanza.protection.measure.domain.ChangeEvent.ChangeAnswered;
import esperanza.protection.measure.domain.ChangeEvent.ChangePosition;
import esperanza.protection.measure.domain.ChangeEvent.ChangeProposed;
import esperanza.protection.measure.domain.ChangeFacts;
import esperanza.protection.measure.domain.ChangeFacts.LastAssessment;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.plan.domain.Appeal;
import esperanza.protection.plan.domain.AppealEvent.AppealWithdrawn;
import esperanza.protection.plan.domain.ConversationEvent.MeasuresOffered;
import esperanza.protection.plan.domain.Floors;
import esperanza.protection.plan.domain.Matter;
import esperanza.protection.plan.domain.MeasureDecision;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.AssessmentKind;
import esperanza.protection.plan.domain.PlanEvent.IncidentLinked;
import esperanza.protection.plan.domain.PlanEvent.LevelChange;
import esperanza.protection.plan.domain.PlanEvent.MatterPrepared;
import esperanza.protection.plan.domain.PlanEvent.RiskAssessed;
import esperanza.protection.plan.domain.PlanEvent.UrgentRouteOpened;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads from a plan that was found the facts on which taking one of its measures away rests. The whole plan counts, also
 * the cases that the person who acts may not know of: what is hidden from them may keep the measure.
 */
final class ChangeReadings {

    private final FoundPlan found;
    private final DecidedMeasure measure;

    /** The measure has to be one that the person who acts may know of. */
    ChangeReadings(FoundPlan found, MeasureId id) {
        this.found = found;
        this.measure = found.measure(id);
    }

    ChangeBasis basis() {
        return new ChangeBasis(facts(), matter().map(this::decision));
    }

    private ChangeFacts facts() {
        long decided = position(event ->
                        event instanceof MeasureDecision of && of.measureId().equals(measure.measureId()))
                .orElseThrow();
        return new ChangeFacts(
                last(event -> event instanceof RiskAssessed)
                        .map(each -> assessment(each.as(RiskAssessed.class), decided)),
                Floors.inForce(found.plan()),
                last(event -> event instanceof MeasuresOffered)
                        .filter(offer -> offer.position() > decided)
                        .isPresent(),
                isReplaced(decided),
                found.plan().tasks().all().stream().anyMatch(task -> task.isTakenOverFor(measure.measureId())),
                found.plan().appeals().over(),
                tookBack());
    }

    private Set<String> tookBack() {
        Set<UUID> own = found.plan().appeals().all().stream()
                .filter(appeal ->
                        appeal.measureId().filter(measure.measureId()::equals).isPresent())
                .map(Appeal::id)
                .collect(Collectors.toUnmodifiableSet());
        return which(event -> event instanceof AppealWithdrawn back && own.contains(back.appealId()))
                .map(each -> each.actor().pseudonym())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A measure that was decided later, and that the person has in hand. */
    private boolean isReplaced(long decided) {
        return which(event -> event instanceof MeasureDecision)
                .filter(each -> each.position() > decided)
                .map(each -> ((MeasureDecision) each.event()).measureId())
                .anyMatch(id -> Optional.ofNullable(found.states().get(id))
                        .filter(MeasureState::isInHand)
                        .isPresent());
    }

    private LastAssessment assessment(Recorded<RiskAssessed> last, long decided) {
        RiskAssessed found = last.event();
        return new LastAssessment(
                found.assessmentId(),
                found.kind() == AssessmentKind.REASSESSMENT && last.position() > decided && isOfTheCase(found),
                found.changed() == LevelChange.DOWN);
    }

    private boolean isOfTheCase(RiskAssessed assessment) {
        return last(event -> event instanceof RiskAssessed of
                        && of.assessmentId().equals(assessment.assessmentId())
                        && of.caseId().equals(measure.caseId()))
                .isPresent();
    }

    /** The last matter about the change: an earlier decision does not count once another one is prepared. */
    private Optional<Matter> matter() {
        return Optional.ofNullable(found.states().get(measure.measureId()))
                .flatMap(MeasureState::change)
                .map(Change::id)
                .flatMap(change -> found.plan().matters().all().stream()
                        .filter(each -> each.changeId().filter(change::equals).isPresent())
                        .reduce((_, later) -> later));
    }

    private DecisionOnChange decision(Matter matter) {
        DecisionState state = Optional.ofNullable(found.decisionStates().get(matter.id()))
                .orElseGet(DECISION.type().decider()::initial);
        return new DecisionOnChange(
                matter.id().value(),
                isAdopted(state)
                        && state.outcomeIfAny()
                                .filter(MatterOutcome.GRANTED::equals)
                                .isPresent()
                        && matter.changeId()
                                .filter(change -> isRefused(found, change))
                                .isEmpty(),
                told(matter.id(), state),
                matter.isBasisChanged() || isObjectedAfter(matter.id()) || isThreatenedSinceProposed());
    }

    /** Whether those who decide refused a change, in whatever form: a decision that goes back to them is none. */
    static boolean isRefused(FoundPlan found, UUID change) {
        Map<DecisionId, DecisionState> states = found.decisionStates();
        return found.plan().matters().all().stream()
                .filter(matter -> matter.changeId().filter(change::equals).isPresent())
                .flatMap(matter -> Optional.ofNullable(states.get(matter.id())).stream())
                .flatMap(state -> state.outcomeIfAny().stream())
                .anyMatch(outcome -> outcome != MatterOutcome.GRANTED);
    }

    private static boolean isAdopted(DecisionState state) {
        return switch (state) {
            case DecisionState.Adopted _, DecisionState.Told _ -> true;
            case DecisionState.Prepared _, DecisionState.Withdrawn _, DecisionState.Decided _ -> false;
        };
    }

    /** A telling that the person contests is none. */
    private Optional<DecisionOnChange.Told> told(DecisionId id, DecisionState state) {
        return state instanceof DecisionState.Told told && !told.isContested()
                ? found.decisions().getOrDefault(id, List.of()).stream()
                        .filter(each -> each.event() instanceof BeneficiaryTold)
                        .reduce((_, later) -> later)
                        .map(each -> new DecisionOnChange.Told(each.recordedAt(), told.appealBy()))
                : Optional.empty();
    }

    private boolean isObjectedAfter(DecisionId prepared) {
        long since = position(event -> event instanceof MatterPrepared matter
                        && matter.decisionId().equals(prepared))
                .orElseThrow();
        return found.measures().getOrDefault(measure.measureId(), List.of()).stream()
                .anyMatch(each -> each.position() > since
                        && each.event() instanceof ChangeAnswered answer
                        && answer.position() == ChangePosition.OBJECTS);
    }

    /** A threat after the proposal is one that those who proposed it did not know. */
    private boolean isThreatenedSinceProposed() {
        long proposed = found.measures().getOrDefault(measure.measureId(), List.of()).stream()
                .filter(each -> each.event() instanceof ChangeProposed)
                .mapToLong(Recorded::position)
                .max()
                .orElseThrow();
        return last(event -> event instanceof IncidentLinked || event instanceof UrgentRouteOpened)
                .filter(threat -> threat.position() > proposed)
                .isPresent();
    }

    private Optional<Long> position(Predicate<PlanEvent> which) {
        return which(which).map(Recorded::position).findFirst();
    }

    private Optional<Recorded<PlanEvent>> last(Predicate<PlanEvent> which) {
        return which(which).reduce((_, later) -> later);
    }

    private Stream<Recorded<PlanEvent>> which(Predicate<PlanEvent> which) {
        return found.history().stream().filter(recorded -> which.test(recorded.event()));
    }
}
