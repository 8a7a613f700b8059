package esperanza.investigation.diligence.domain;

import static esperanza.investigation.diligence.domain.OmissionRule.ALREADY_CONTESTED;
import static esperanza.investigation.diligence.domain.OmissionRule.BY_THE_CONTESTER;
import static esperanza.investigation.diligence.domain.OmissionRule.CONTEST_OVER;
import static esperanza.investigation.diligence.domain.OmissionRule.ITEM_MET;
import static esperanza.investigation.diligence.domain.OmissionRule.ITEM_NOT_COMPUTED;
import static esperanza.investigation.diligence.domain.OmissionRule.NOT_BY_THE_HOLDER;
import static esperanza.investigation.diligence.domain.OmissionRule.NOT_BY_YOU;
import static esperanza.investigation.diligence.domain.OmissionRule.NOT_CONTESTABLE;
import static esperanza.investigation.diligence.domain.OmissionRule.NOT_JUSTIFIED;
import static esperanza.investigation.diligence.domain.OmissionRule.NO_SUCH_CONTEST;
import static esperanza.investigation.diligence.domain.OmissionRule.SUPERVISOR_NEEDED;

import esperanza.investigation.diligence.domain.Omission.Contested;
import esperanza.investigation.diligence.domain.OmissionCommand.*;
import esperanza.investigation.diligence.domain.OmissionEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.diligence.ItemStatus.Status;
import java.util.List;

/**
 * The rules of what people say about an item. Nobody sets an item: a justification explains it, a contest doubts it.
 * The answer of the State does not end a contest; the person's withdrawal or the ombudsman does. A contest that the
 * holder of the file wrote down is ended by the ombudsman alone.
 */
public final class OmissionDecider implements Decider<OmissionCommand, Omission, OmissionEvent> {

    @Override
    public Omission initial() {
        return Omission.NOTHING_SAID;
    }

    @Override
    public List<OmissionEvent> decide(Omission said, OmissionCommand command) {
        return switch (command) {
            case Justify justify -> justified(said, justify);
            case WithdrawJustification withdraw -> withdrawn(said, withdraw);
            case Contest contest -> contested(said, contest);
            case WithdrawContest withdraw -> withdrawn(said, withdraw);
            case AnswerContest answer -> answered(said, answer);
            case SettleContest settle -> settled(said, settle);
        };
    }

    @Override
    public Omission evolve(Omission said, OmissionEvent event) {
        return switch (event) {
            case OmissionJustified _ -> said.justified(true);
            case JustificationWithdrawn _ -> said.justified(false);
            case ItemContested contest -> said.contested(contest.contestId(), contest.by());
            case ContestAnswered _ -> said;
            case ContestWithdrawn _, ContestSettled _ -> said.over();
        };
    }

    private static List<OmissionEvent> justified(Omission said, Justify justify) {
        Basis basis = justify.basis();
        refuseIf(basis.status() == Status.MET, ITEM_MET);
        refuseIf(basis.status() == Status.NOT_COMPUTED, ITEM_NOT_COMPUTED);
        refuseIf(basis.mandatory() && (!justify.supervisor() || justify.by().equals(basis.lead())), SUPERVISOR_NEEDED);
        return said.justified()
                ? List.of()
                : List.of(new OmissionJustified(
                        basis.caseId(), basis.item(), basis.list(), justify.ground(), justify.reasons()));
    }

    private static List<OmissionEvent> withdrawn(Omission said, WithdrawJustification withdraw) {
        refuseIf(!said.justified(), NOT_JUSTIFIED);
        return List.of(new JustificationWithdrawn(
                withdraw.basis().caseId(), withdraw.basis().item(), withdraw.reasons()));
    }

    private static List<OmissionEvent> contested(Omission said, Contest contest) {
        Basis basis = contest.basis();
        refuseIf(!basis.contestable(), NOT_CONTESTABLE);
        refuseIf(said.open().isPresent(), ALREADY_CONTESTED);
        return List.of(
                new ItemContested(basis.caseId(), basis.item(), contest.contestId(), contest.by(), contest.words()));
    }

    private static List<OmissionEvent> withdrawn(Omission said, WithdrawContest withdraw) {
        Contested contest = known(said, withdraw.contestId());
        Basis basis = withdraw.basis();
        refuseIf(withdraw.by().equals(basis.lead()), NOT_BY_THE_HOLDER);
        refuseIf(!contest.by().equals(withdraw.by()), NOT_BY_YOU);
        return contest.over()
                ? List.of()
                : List.of(new ContestWithdrawn(basis.caseId(), basis.item(), contest.id(), withdraw.words()));
    }

    private static List<OmissionEvent> answered(Omission said, AnswerContest answer) {
        Contested contest = open(said, answer.contestId());
        Basis basis = answer.basis();
        return List.of(
                new ContestAnswered(basis.caseId(), basis.item(), contest.id(), answer.redone(), answer.words()));
    }

    private static List<OmissionEvent> settled(Omission said, SettleContest settle) {
        Contested contest = open(said, settle.contestId());
        refuseIf(contest.by().equals(settle.by()), BY_THE_CONTESTER);
        Basis basis = settle.basis();
        return List.of(
                new ContestSettled(basis.caseId(), basis.item(), contest.id(), settle.upheld(), settle.reasons()));
    }

    private static Contested open(Omission said, ContestId id) {
        Contested contest = known(said, id);
        refuseIf(contest.over(), CONTEST_OVER);
        return contest;
    }

    private static Contested known(Omission said, ContestId id) {
        return said.contest()
                .filter(each -> each.id().equals(id))
                .orElseThrow(() -> new RuleViolation(NO_SUCH_CONTEST));
    }

    private static void refuseIf(boolean wrong, OmissionRule rule) {
        if (wrong) {
            throw new RuleViolation(rule);
        }
    }
}
