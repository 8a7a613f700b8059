package esperanza.protection.measure.domain;

import static esperanza.protection.measure.domain.ChangeRule.APPEAL_PENDING;
import static esperanza.protection.measure.domain.ChangeRule.APPEAL_TERM_RUNS;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_BASIS_CHANGED;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_NOT_DECIDED;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_PROPOSED_BY_THE_SAME;
import static esperanza.protection.measure.domain.ChangeRule.DECISION_NOT_TOLD;

import esperanza.kernel.RuleViolation;
import esperanza.protection.measure.domain.ChangeCommand.CarryOutChange;
import esperanza.protection.measure.domain.ChangeCommand.ImposeEnd;
import esperanza.protection.measure.domain.ChangeEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a measure is taken away. Each step of the chain is asked for again at the effect, and another person carries it out
 * than the one who proposed it, or who wrote down that the person gave way. No passing of time takes anything away: a term that has passed only opens the next step.
 */
final class TakingAway {

    private TakingAway() {}

    static List<MeasureEvent> carriedOut(
            DecidedMeasure of, Change change, Optional<Misuse> misuse, CarryOutChange carry) {
        Instant now = carry.at().now();
        Changing.requireAnswered(change, now);
        ChangeDecision decision = carry.decision()
                .filter(ChangeDecision::carried)
                .orElseThrow(() -> new RuleViolation(CHANGE_NOT_DECIDED));
        Instant appealUntil = decision.appealUntil().orElseThrow(() -> new RuleViolation(DECISION_NOT_TOLD));
        if (change.isHeld(carry.facts().appealsOver())) {
            throw new RuleViolation(APPEAL_PENDING);
        }
        boolean agrees = change.answer().filter(Change.Answer::agrees).isPresent();
        if (!agrees && !now.isAfter(appealUntil)) {
            throw new RuleViolation(APPEAL_TERM_RUNS);
        }
        if (decision.basisChanged() || !restsOnTheLast(change, carry.facts())) {
            throw new RuleViolation(CHANGE_BASIS_CHANGED);
        }
        GroundFloors.require(change.ground(), carry.facts(), misuse);
        requireAnother(change, carry.facts(), carry.at().by());
        return List.of(event(of, change, carry, decision));
    }

    static List<MeasureEvent> imposed(DecidedMeasure of, Optional<Change> change, ImposeEnd impose) {
        return List.of(new MeasureEndImposed(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.measureId(),
                change.filter(Change::isOpen).map(Change::id),
                impose.by(),
                impose.factId(),
                impose.words()));
    }

    /** An assessment that came after the proposal may have found more risk. */
    private static boolean restsOnTheLast(Change change, ChangeFacts facts) {
        return facts.last()
                .map(ChangeFacts.LastAssessment::id)
                .filter(change.assessmentId()::equals)
                .isPresent();
    }

    /** Three people take something away: one proposes it, one writes down what opens the way, one carries it out. */
    private static void requireAnother(Change change, ChangeFacts facts, String person) {
        boolean wroteTheYes = change.answer()
                .filter(Change.Answer::agrees)
                .filter(answer -> answer.recordedBy().equals(person))
                .isPresent();
        if (wroteTheYes
                || facts.tookBack().contains(person)
                || change.proposedBy().equals(person)) {
            throw new RuleViolation(CHANGE_PROPOSED_BY_THE_SAME);
        }
    }

    private static MeasureEvent event(DecidedMeasure of, Change change, CarryOutChange carry, ChangeDecision decision) {
        return change.to() == ChangeTo.ENDED
                ? new MeasureEnded(
                        of.planId(),
                        of.parties(),
                        of.caseId(),
                        of.measureId(),
                        change.id(),
                        decision.id(),
                        change.ground(),
                        true,
                        carry.words())
                : new MeasureReduced(
                        of.planId(),
                        of.parties(),
                        of.caseId(),
                        of.measureId(),
                        change.id(),
                        decision.id(),
                        change.to(),
                        change.ground(),
                        true,
                        carry.words());
    }
}
