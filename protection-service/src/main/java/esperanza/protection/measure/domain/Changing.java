package esperanza.protection.measure.domain;

import static esperanza.protection.measure.domain.ChangeRule.AGREEMENT_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_ANSWER_TERM_RUNS;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_NOT_TOLD;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_OPEN;
import static esperanza.protection.measure.domain.ChangeRule.GROUND_NOT_IN_PROFILE;
import static esperanza.protection.measure.domain.ChangeRule.HEARING_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.measure.domain.ChangeRule.NO_CHANGE;
import static esperanza.protection.measure.domain.ChangeRule.PERSON_NOT_HEARD;

import esperanza.kernel.At;
import esperanza.kernel.RuleViolation;
import esperanza.protection.measure.domain.ChangeCommand.*;
import esperanza.protection.measure.domain.ChangeEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The steps before a measure is taken away: proposed on new facts, the person heard, told, and answered. What the person
 * says is recorded at any time; late is marked and not refused.
 */
public final class Changing {

    private Changing() {}

    static List<MeasureEvent> recorded(DecidedMeasure of, MeasureState state, ChangeCommand command) {
        return switch (command) {
            case ProposeChange propose -> proposed(of, state, propose);
            case HearBeneficiary hear -> heard(of, open(state), hear);
            case TellChange tell -> told(of, open(state), tell);
            case AnswerChange said -> answered(of, state, open(state), said);
            case AnswerChangeAtDoor said -> List.of(answer(of, open(state), said, Optional.of(true)));
            case AppealChange said -> appealed(of, state, said);
            case DropChange drop -> dropped(of, open(state), drop);
            case CarryOutChange carry -> TakingAway.carriedOut(of, open(state), state.misuse(), carry);
            case ImposeEnd impose -> TakingAway.imposed(of, state.change(), impose);
        };
    }

    /**
     * Fails unless the change can be put to those who decide: the person was told, and answered or let the term pass.
     *
     * @return the change
     */
    public static Change decidable(MeasureState state, Instant now) {
        Change change = open(state);
        requireAnswered(change, now);
        return change;
    }

    /** The person was told, and answered or let the term pass. */
    static void requireAnswered(Change change, Instant now) {
        if (change.told().isEmpty()) {
            throw new RuleViolation(CHANGE_NOT_TOLD);
        }
        if (change.isAnswerAwaited(now)) {
            throw new RuleViolation(CHANGE_ANSWER_TERM_RUNS);
        }
    }

    private static List<MeasureEvent> proposed(DecidedMeasure of, MeasureState state, ProposeChange propose) {
        Optional<Change> before = state.change();
        if (before.filter(Change::isOpen).isPresent()) {
            if (before.filter(change -> change.id().equals(propose.changeId())).isPresent()) {
                return List.of();
            }
            throw new RuleViolation(CHANGE_OPEN);
        }
        if (!propose.known()) {
            throw new RuleViolation(GROUND_NOT_IN_PROFILE);
        }
        UUID assessment = GroundFloors.assessment(propose.ground(), propose.facts(), before);
        GroundFloors.require(propose.ground(), propose.facts(), state.misuse());
        return List.of(new ChangeProposed(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.measureId(),
                propose.changeId(),
                propose.to(),
                propose.ground(),
                assessment,
                propose.at().by(),
                propose.words()));
    }

    /** A proposer who says that nobody could be heard would take away alone. */
    private static List<MeasureEvent> heard(DecidedMeasure of, Change change, HearBeneficiary hear) {
        boolean notHeard =
                switch (hear.how()) {
                    case DECLINED, UNREACHABLE -> true;
                    case PERSON, CALL, WRITING, COUNSEL -> false;
                };
        if (notHeard && change.proposedBy().equals(hear.at().by())) {
            throw new RuleViolation(HEARING_NEEDS_ANOTHER_PERSON);
        }
        return List.of(new BeneficiaryHeard(
                of.planId(), of.parties(), of.caseId(), of.measureId(), change.id(), hear.how(), hear.words()));
    }

    private static List<MeasureEvent> told(DecidedMeasure of, Change change, TellChange tell) {
        if (!change.hearing().isEnough()) {
            throw new RuleViolation(PERSON_NOT_HEARD);
        }
        GroundFloors.requireTelling(change, tell.how());
        return List.of(new ChangeTold(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.measureId(),
                change.id(),
                tell.how(),
                tell.answerBy(),
                tell.words()));
    }

    /** A yes opens the way to the effect, so whoever wants the change does not write it down. */
    private static List<MeasureEvent> answered(
            DecidedMeasure of, MeasureState state, Change change, AnswerChange said) {
        List<String> ownCause = List.of(change.proposedBy(), of.decidedBy(), state.holder(of.decidedBy()));
        if (said.position() == ChangePosition.AGREES
                && ownCause.contains(said.at().by())) {
            throw new RuleViolation(AGREEMENT_NEEDS_ANOTHER_PERSON);
        }
        AnswerChangeAtDoor same = new AnswerChangeAtDoor(said.at(), said.by(), said.position(), said.words());
        return List.of(answer(of, change, same, Optional.empty()));
    }

    private static MeasureEvent answer(
            DecidedMeasure of, Change change, AnswerChangeAtDoor said, Optional<Boolean> atDoor) {
        return new ChangeAnswered(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.measureId(),
                change.id(),
                said.by(),
                said.position(),
                said.at().by(),
                ifSo(isLate(change, said.at())),
                said.words(),
                atDoor);
    }

    /** An appeal needs nothing but a change that was not dropped. */
    private static List<MeasureEvent> appealed(DecidedMeasure of, MeasureState state, AppealChange said) {
        Change change =
                state.change().filter(each -> !each.isDropped()).orElseThrow(() -> new RuleViolation(NO_CHANGE));
        return change.isHeld(said.facts().appealsOver())
                ? List.of()
                : List.of(new ChangeAppealed(
                        of.planId(),
                        of.parties(),
                        of.caseId(),
                        of.measureId(),
                        change.id(),
                        said.appealId(),
                        said.decisionId(),
                        said.by(),
                        ifSo(!change.isOpen()),
                        said.words()));
    }

    private static List<MeasureEvent> dropped(DecidedMeasure of, Change change, DropChange drop) {
        return List.of(
                new ChangeDropped(of.planId(), of.parties(), of.caseId(), of.measureId(), change.id(), drop.words()));
    }

    private static Change open(MeasureState state) {
        return state.change().filter(Change::isOpen).orElseThrow(() -> new RuleViolation(NO_CHANGE));
    }

    private static boolean isLate(Change change, At at) {
        return change.isAnswerLate(at.now());
    }

    /** A mark that is false is left out of the event. */
    private static Optional<Boolean> ifSo(boolean so) {
        return so ? Optional.of(true) : Optional.empty();
    }
}
