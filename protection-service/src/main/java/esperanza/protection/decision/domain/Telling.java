package esperanza.protection.decision.domain;

import static esperanza.protection.decision.domain.DecisionRule.APPEAL_IN_THE_PAST;
import static esperanza.protection.decision.domain.DecisionRule.TASK_NOT_OF_THE_PLAN;
import static esperanza.protection.decision.domain.DecisionRule.TELLING_CONTESTED_BY_ANOTHER;
import static esperanza.protection.decision.domain.DecisionRule.TOLD_BY_THE_SAME;

import esperanza.kernel.RuleViolation;
import esperanza.protection.decision.domain.DecisionCommand.*;
import esperanza.protection.decision.domain.DecisionEvent.*;
import esperanza.protection.decision.domain.DecisionState.Adopted;
import esperanza.protection.decision.domain.DecisionState.Told;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** How the person is told, and what the other side says of it. Each telling says anew until when an appeal is in time. */
final class Telling {

    private Telling() {}

    /** A denial is complete once the person knows the reasons and how to appeal. */
    static List<DecisionEvent> first(PreparedMatter of, Adopted was, TellBeneficiary tell) {
        return Stream.concat(told(of, tell).stream(), Deciding.denied(of, was.granted(), true))
                .toList();
    }

    static List<DecisionEvent> authorities(PreparedMatter of, TellAuthorities tell) {
        List<UUID> tasks = tell.tasks().stream().map(TaskOfDecision::taskId).toList();
        if (tasks.isEmpty() || !of.tasks().containsAll(tasks)) {
            throw new RuleViolation(TASK_NOT_OF_THE_PLAN);
        }
        return List.of(new AuthoritiesTold(of.planId(), of.parties(), of.caseId(), of.decisionId(), tasks));
    }

    static List<DecisionEvent> told(PreparedMatter of, TellBeneficiary tell) {
        if (!tell.appealBy().isAfter(tell.at().now())) {
            throw new RuleViolation(APPEAL_IN_THE_PAST);
        }
        return List.of(new BeneficiaryTold(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.decisionId(),
                tell.channelClass(),
                tell.appealBy(),
                tell.at().by(),
                tell.words()));
    }

    static List<DecisionEvent> confirmed(PreparedMatter of, Told was, ConfirmTelling confirm) {
        if (was.by().equals(confirm.at().by())) {
            throw new RuleViolation(TOLD_BY_THE_SAME);
        }
        if (was.said()
                .filter(said -> !said.confirms() && said.by() != confirm.by())
                .isPresent()) {
            throw new RuleViolation(TELLING_CONTESTED_BY_ANOTHER);
        }
        return was.isConfirmed()
                ? List.of()
                : List.of(new TellingConfirmed(
                        of.planId(), of.parties(), of.caseId(), of.decisionId(), confirm.by(), confirm.note()));
    }

    static List<DecisionEvent> contested(PreparedMatter of, Told was, ContestTelling contest) {
        return was.isContested()
                ? List.of()
                : List.of(new TellingContested(
                        of.planId(), of.parties(), of.caseId(), of.decisionId(), contest.by(), contest.note()));
    }
}
