package esperanza.protection.decision.domain;

import static esperanza.protection.decision.domain.DecisionRule.MINUTES_MISSING;
import static esperanza.protection.decision.domain.DecisionRule.MINUTES_SIGNED;
import static esperanza.protection.decision.domain.DecisionRule.NOT_BY_THE_WRITER;
import static esperanza.protection.decision.domain.DecisionRule.NO_SESSION;

import esperanza.kernel.RuleViolation;
import esperanza.protection.decision.domain.DecisionCommand.*;
import esperanza.protection.decision.domain.DecisionEvent.*;
import esperanza.protection.decision.domain.DecisionState.Decided;
import esperanza.protection.decision.domain.DecisionState.Minutes;
import java.util.List;

/** The minutes of a session on one matter: one person writes them, and another one signs. Signed minutes stay as they are. */
final class MinutesOfSession {

    private MinutesOfSession() {}

    static List<DecisionEvent> recorded(PreparedMatter of, Decided was, RecordMinutes record) {
        requireNotSigned(was);
        return List.of(new MinutesRecorded(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.decisionId(),
                record.at().by(),
                record.words()));
    }

    static List<DecisionEvent> signed(PreparedMatter of, Decided was, SignMinutes sign) {
        String writer = requireNotSigned(was).writer().orElseThrow(() -> new RuleViolation(MINUTES_MISSING));
        if (writer.equals(sign.at().by())) {
            throw new RuleViolation(NOT_BY_THE_WRITER);
        }
        return List.of(new MinutesSigned(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.decisionId(),
                sign.at().by()));
    }

    private static Minutes requireNotSigned(Decided was) {
        Minutes minutes = was.minutes().orElseThrow(() -> new RuleViolation(NO_SESSION));
        if (minutes.signed()) {
            throw new RuleViolation(MINUTES_SIGNED);
        }
        return minutes;
    }
}
