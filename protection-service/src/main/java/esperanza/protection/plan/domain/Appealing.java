package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.PlanRule.APPEAL_OVER;
import static esperanza.protection.plan.domain.PlanRule.ASSESSED_BY_THE_SAME;
import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.DECISION_NOT_OF_THE_PLAN;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_APPEAL;
import static esperanza.protection.plan.domain.PlanRule.RESOLVED_BY_THE_SAME;
import static esperanza.protection.plan.domain.PlanRule.STUDY_MISSING;
import static esperanza.protection.plan.domain.PlanRule.STUDY_NOT_ORDERED;
import static esperanza.protection.plan.domain.PlanRule.WITHDRAWAL_NEEDS_ANOTHER_PERSON;

import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.plan.domain.Appeal.Study;
import esperanza.protection.plan.domain.AppealCommand.*;
import esperanza.protection.plan.domain.AppealEvent.*;
import esperanza.protection.plan.domain.Plan.Open;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rules of an appeal. It is lodged at any time, late too; another person than those who decided before decides it, and
 * not before the study that was ordered is there.
 */
final class Appealing {

    private Appealing() {}

    static List<PlanEvent> recorded(Open plan, AppealCommand command) {
        return switch (command) {
            case NoteAppeal note -> noted(plan, note);
            case LodgeAppeal lodge -> lodged(plan, lodge);
            case WithdrawAppeal said -> withdrawn(plan, open(plan, said.appealId()), said);
            case AssignSecondAssessor assign -> assigned(plan, open(plan, assign.appealId()), assign);
            case OrderStudy order -> ordered(plan, open(plan, order.appealId()), order);
            case ReceiveStudy study -> received(plan, open(plan, study.appealId()), study);
            case ResolveAppeal resolve -> resolved(plan, open(plan, resolve.appealId()), resolve);
            case RecordRuling ruling -> ruled(plan, ruling);
        };
    }

    private static List<PlanEvent> noted(Open plan, NoteAppeal note) {
        return plan.appeals().of(note.appealId()).isPresent()
                ? List.of()
                : List.of(new AppealLodged(
                        plan.id(),
                        plan.knownParties(),
                        note.caseId(),
                        note.appealId(),
                        AppealAgainst.CHANGE,
                        Optional.of(note.measureId()),
                        Optional.of(note.changeId()),
                        note.decisionId(),
                        note.by(),
                        Optional.empty(),
                        ifSo(note.late()),
                        Optional.empty()));
    }

    private static List<PlanEvent> lodged(Open plan, LodgeAppeal lodge) {
        requireCase(plan, lodge.caseId());
        requireDecision(plan, lodge);
        return plan.appeals().of(lodge.appealId()).isPresent()
                ? List.of()
                : List.of(new AppealLodged(
                        plan.id(),
                        plan.knownParties(),
                        lodge.caseId(),
                        lodge.appealId(),
                        lodge.against(),
                        Optional.empty(),
                        Optional.empty(),
                        lodge.decisionId(),
                        lodge.by(),
                        ifSo(lodge.urgent()),
                        ifSo(lodge.late()),
                        lodge.words()));
    }

    /** A withdrawal lets go of what the appeal holds, so whoever is behind the change does not write it down. */
    private static List<PlanEvent> withdrawn(Open plan, Appeal appeal, WithdrawAppeal said) {
        if (said.ownCause().contains(said.recorder())) {
            throw new RuleViolation(WITHDRAWAL_NEEDS_ANOTHER_PERSON);
        }
        return List.of(new AppealWithdrawn(
                plan.id(), plan.knownParties(), appeal.caseId(), appeal.id(), said.by(), said.words()));
    }

    private static List<PlanEvent> assigned(Open plan, Appeal appeal, AssignSecondAssessor assign) {
        if (assign.assessed().contains(assign.assessor())) {
            throw new RuleViolation(ASSESSED_BY_THE_SAME);
        }
        return List.of(new SecondAssessorAssigned(
                plan.id(), plan.knownParties(), appeal.caseId(), appeal.id(), assign.assessor()));
    }

    private static List<PlanEvent> ordered(Open plan, Appeal appeal, OrderStudy order) {
        return appeal.study() == Study.ORDERED
                ? List.of()
                : List.of(new IndependentStudyOrdered(
                        plan.id(), plan.knownParties(), appeal.caseId(), appeal.id(), order.words()));
    }

    private static List<PlanEvent> received(Open plan, Appeal appeal, ReceiveStudy study) {
        if (appeal.study() == Study.NONE) {
            throw new RuleViolation(STUDY_NOT_ORDERED);
        }
        return List.of(new IndependentStudyReceived(
                plan.id(), plan.knownParties(), appeal.caseId(), appeal.id(), study.words()));
    }

    private static List<PlanEvent> resolved(Open plan, Appeal appeal, ResolveAppeal resolve) {
        if (resolve.before().contains(resolve.by())) {
            throw new RuleViolation(RESOLVED_BY_THE_SAME);
        }
        if (appeal.study() == Study.ORDERED) {
            throw new RuleViolation(STUDY_MISSING);
        }
        return List.of(new AppealResolved(
                plan.id(), plan.knownParties(), appeal.caseId(), appeal.id(), resolve.outcome(), resolve.words()));
    }

    private static List<PlanEvent> ruled(Open plan, RecordRuling ruling) {
        requireCase(plan, ruling.caseId());
        return List.of(new CourtRuled(
                plan.id(),
                plan.knownParties(),
                ruling.caseId(),
                ruling.rulingId(),
                ruling.kind(),
                ruling.outcome(),
                ruling.factId(),
                ruling.words()));
    }

    private static Appeal open(Open plan, UUID id) {
        Appeal appeal = plan.appeals().of(id).orElseThrow(() -> new RuleViolation(NO_SUCH_APPEAL));
        if (!appeal.isOpen()) {
            throw new RuleViolation(APPEAL_OVER);
        }
        return appeal;
    }

    private static void requireCase(Open plan, CaseId of) {
        if (!plan.incidents().cases().contains(of)) {
            throw new RuleViolation(CASE_NOT_IN_PLAN);
        }
    }

    /** Without the decision nobody could tell who may not decide the appeal. */
    private static void requireDecision(Open plan, LodgeAppeal lodge) {
        boolean rests =
                switch (lodge.against()) {
                    case DENIAL, CHANGE -> true;
                    case LEVEL, DELAY, QUALITY, NOT_ACCEPTED -> false;
                };
        boolean unknown = lodge.decisionId()
                .filter(id -> plan.matters().of(new DecisionId(id)).isEmpty())
                .isPresent();
        if (lodge.named() && (unknown || (rests && lodge.decisionId().isEmpty()))) {
            throw new RuleViolation(DECISION_NOT_OF_THE_PLAN);
        }
    }

    /** A mark that is false is left out of the event. */
    private static Optional<Boolean> ifSo(boolean so) {
        return so ? Optional.of(true) : Optional.empty();
    }
}
