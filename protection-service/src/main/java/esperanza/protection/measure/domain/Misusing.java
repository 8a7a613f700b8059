package esperanza.protection.measure.domain;

import static esperanza.protection.measure.domain.ChangeRule.CHANGE_ANSWER_TERM_RUNS;
import static esperanza.protection.measure.domain.ChangeRule.MISUSE_BEGUN_BY_THE_SAME;
import static esperanza.protection.measure.domain.ChangeRule.MISUSE_NOT_REPORTED;
import static esperanza.protection.measure.domain.ChangeRule.MISUSE_NOT_TOLD;
import static esperanza.protection.measure.domain.ChangeRule.MISUSE_OPEN;
import static esperanza.protection.measure.domain.ChangeRule.NO_MISUSE;
import static esperanza.protection.measure.domain.ChangeRule.PROLONGED_ALREADY;
import static esperanza.protection.measure.domain.ChangeRule.PROLONGED_TOO_LONG;
import static esperanza.protection.measure.domain.ChangeRule.PROLONGED_TO_THE_PAST;
import static esperanza.protection.measure.domain.ChangeRule.RISK_NOT_WEIGHED;

import esperanza.kernel.RuleViolation;
import esperanza.protection.measure.domain.Misuse.Stage;
import esperanza.protection.measure.domain.MisuseCommand.*;
import esperanza.protection.measure.domain.MisuseEvent.*;
import esperanza.protocol.vocabulary.RiskLevel;
import java.util.List;
import java.util.Optional;

/**
 * The rules of an alleged misuse: looked into, reported, told to the person, answered, and weighed by another person against
 * the risk. Nothing is taken away by it: that is a change of its own, with all its steps.
 */
final class Misusing {

    private Misusing() {}

    static List<MeasureEvent> recorded(DecidedMeasure of, MeasureState state, MisuseCommand command) {
        return switch (command) {
            case BeginMisuse begin -> begun(of, state, begin);
            case ProlongMisuse prolong -> prolonged(of, open(state), prolong);
            case ReportMisuse report ->
                List.of(new MisuseReported(
                        of.planId(),
                        of.parties(),
                        of.caseId(),
                        of.measureId(),
                        open(state).id(),
                        report.words()));
            case DropMisuse drop ->
                List.of(new MisuseDropped(
                        of.planId(),
                        of.parties(),
                        of.caseId(),
                        of.measureId(),
                        open(state).id(),
                        drop.words()));
            case TellMisuse tell -> told(of, open(state), tell);
            case AnswerMisuse said -> answered(of, open(state), said);
            case WeighMisuse weigh -> weighed(of, open(state), weigh);
        };
    }

    private static List<MeasureEvent> begun(DecidedMeasure of, MeasureState state, BeginMisuse begin) {
        if (state.misuse().filter(Misuse::isOpen).isPresent()) {
            throw new RuleViolation(MISUSE_OPEN);
        }
        return List.of(new MisuseVerificationBegun(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.measureId(),
                begin.misuseId(),
                begin.at().by(),
                begin.words()));
    }

    /** Else one person keeps an allegation open for as long as they like. */
    private static List<MeasureEvent> prolonged(DecidedMeasure of, Misuse misuse, ProlongMisuse prolong) {
        if (misuse.prolonged()) {
            throw new RuleViolation(PROLONGED_ALREADY);
        }
        if (prolong.latest().filter(prolong.until()::isAfter).isPresent()) {
            throw new RuleViolation(PROLONGED_TOO_LONG);
        }
        if (!prolong.until().isAfter(prolong.at().now())) {
            throw new RuleViolation(PROLONGED_TO_THE_PAST);
        }
        return List.of(new MisuseProlonged(
                of.planId(), of.parties(), of.caseId(), of.measureId(), misuse.id(), prolong.until(), prolong.words()));
    }

    private static List<MeasureEvent> told(DecidedMeasure of, Misuse misuse, TellMisuse tell) {
        if (misuse.stage() == Stage.VERIFIED) {
            throw new RuleViolation(MISUSE_NOT_REPORTED);
        }
        return List.of(new MisuseTold(
                of.planId(), of.parties(), of.caseId(), of.measureId(), misuse.id(), tell.answerBy(), tell.words()));
    }

    private static List<MeasureEvent> answered(DecidedMeasure of, Misuse misuse, AnswerMisuse said) {
        return List.of(new MisuseAnswered(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.measureId(),
                misuse.id(),
                said.by(),
                misuse.isAnswerLate(said.at().now()) ? Optional.of(true) : Optional.empty(),
                said.words()));
    }

    private static List<MeasureEvent> weighed(DecidedMeasure of, Misuse misuse, WeighMisuse weigh) {
        if (misuse.stage() != Stage.TOLD) {
            throw new RuleViolation(MISUSE_NOT_TOLD);
        }
        if (misuse.isAnswerAwaited(weigh.at().now())) {
            throw new RuleViolation(CHANGE_ANSWER_TERM_RUNS);
        }
        if (misuse.begunBy().equals(weigh.at().by())) {
            throw new RuleViolation(MISUSE_BEGUN_BY_THE_SAME);
        }
        RiskLevel level = weigh.facts().inForce().orElseThrow(() -> new RuleViolation(RISK_NOT_WEIGHED));
        return List.of(new MisuseWeighed(
                of.planId(), of.parties(), of.caseId(), of.measureId(), misuse.id(), level, weigh.words()));
    }

    private static Misuse open(MeasureState state) {
        return state.misuse().filter(Misuse::isOpen).orElseThrow(() -> new RuleViolation(NO_MISUSE));
    }
}
