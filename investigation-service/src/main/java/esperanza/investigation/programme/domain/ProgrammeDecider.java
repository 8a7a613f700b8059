package esperanza.investigation.programme.domain;

import static esperanza.investigation.programme.domain.Programme.InactivityStep.INACTIVITY_30;
import static esperanza.investigation.programme.domain.Programme.InactivityStep.INACTIVITY_60;
import static esperanza.investigation.programme.domain.ProgrammeRule.HYPOTHESIS_NOT_ADOPTED;
import static esperanza.investigation.programme.domain.ProgrammeRule.INSTANT_PAST;
import static esperanza.investigation.programme.domain.ProgrammeRule.L1_MISSING;
import static esperanza.investigation.programme.domain.ProgrammeRule.LINE_WITHOUT_ACT;
import static esperanza.investigation.programme.domain.ProgrammeRule.NEVER_IN_U0;
import static esperanza.investigation.programme.domain.ProgrammeRule.NOT_APPROVED;
import static esperanza.investigation.programme.domain.ProgrammeRule.NOT_PROPOSED;
import static esperanza.investigation.programme.domain.ProgrammeRule.OTHER_VERSION;
import static esperanza.investigation.programme.domain.ProgrammeRule.SAME_PERSON;
import static esperanza.investigation.programme.domain.ProgrammeRule.SUSPENDED;
import static esperanza.investigation.programme.domain.ProgrammeRule.WRONG_RUNG;
import static esperanza.investigation.programme.domain.ProgrammeRule.require;

import esperanza.investigation.programme.domain.Programme.Answer;
import esperanza.investigation.programme.domain.Programme.Standing;
import esperanza.investigation.programme.domain.ProgrammeCommand.*;
import esperanza.investigation.programme.domain.ProgrammeEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of a programme. It follows the link with the defence work, and every open line of it has an act with an
 * owner and a date. One person proposes a suspension, another decides it.
 */
public final class ProgrammeDecider implements Decider<ProgrammeCommand, Programme, ProgrammeEvent> {

    @Override
    public Programme initial() {
        return Programme.NONE;
    }

    @Override
    public List<ProgrammeEvent> decide(Programme programme, ProgrammeCommand command) {
        return switch (command) {
            case ApproveProgramme approve -> List.of(approved(programme, approve));
            case CallProgrammeReview call ->
                programme.version() == 0 || programme.reviewsDue().contains(call.cause())
                        ? List.of()
                        : List.of(new ProgrammeReviewCalled(call.caseId(), call.cause()));
            case ReviewProgramme review -> List.of(reviewed(programme, review));
            case AnswerInactivity answer -> List.of(answered(programme, answer));
            case ProposeSuspension propose -> List.of(proposed(programme, propose));
            case SuspendInvestigation suspend -> suspended(programme, suspend);
            case ResumeInvestigation _ when programme.standing() instanceof Standing.Active -> List.of();
            case ResumeInvestigation resume -> List.of(new InvestigationResumed(resume.caseId(), resume.reasons()));
        };
    }

    @Override
    public Programme evolve(Programme programme, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeApproved approved -> programme.approved(approved);
            case ProgrammeReviewCalled called -> programme.reviewCalled(called.cause());
            case ProgrammeReviewed reviewed -> programme.reviewed(reviewed);
            case InactivityAnswered answered ->
                programme.answered(new Answer(answered.deadlineId(), answered.step(), answered.by()));
            case SuspensionProposed proposed ->
                programme.standing(new Standing.SuspensionProposed(proposed.ground(), proposed.until(), proposed.by()));
            case InvestigationSuspended suspended ->
                programme.standing(new Standing.Suspended(suspended.ground(), suspended.until()));
            case InvestigationResumed _ -> programme.standing(new Standing.Active());
        };
    }

    private static ProgrammeApproved approved(Programme programme, ApproveProgramme approve) {
        require(approve.basis().firstHypothesisAdopted(), HYPOTHESIS_NOT_ADOPTED);
        Map<LineId, Line.Known> lines = approve.lines().stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), line -> approve.basis().line(line).in(approve.caseId())));
        require(lines.values().stream().anyMatch(line -> line.code() == LineCode.L1), L1_MISSING);
        Set<LineId> worked = approve.acts().stream()
                .map(act -> approve.basis().act(act).in(approve.caseId()))
                .filter(act -> act.state() == Act.State.ORDERED || act.state() == Act.State.DONE)
                .map(Act.Known::line)
                .collect(Collectors.toSet());
        require(
                lines.entrySet().stream()
                        .allMatch(line -> line.getValue().hasEnded() || worked.contains(line.getKey())),
                LINE_WITHOUT_ACT);
        require(approve.nextReview().isAfter(approve.at().now()), INSTANT_PAST);
        return new ProgrammeApproved(
                approve.caseId(),
                programme.version() + 1,
                approve.lines(),
                approve.acts(),
                approve.nextReview(),
                approve.objectives(),
                approve.experts());
    }

    private static ProgrammeReviewed reviewed(Programme programme, ReviewProgramme review) {
        require(programme.version() > 0, NOT_APPROVED);
        require(programme.version() == review.version(), OTHER_VERSION);
        require(review.nextReview().isAfter(review.at().now()), INSTANT_PAST);
        return new ProgrammeReviewed(
                review.caseId(),
                review.version(),
                review.causes(),
                review.outcome(),
                review.nextReview(),
                review.reasons());
    }

    private static InactivityAnswered answered(Programme programme, AnswerInactivity answer) {
        require(answer.roles().contains(answer.step().rung()), WRONG_RUNG);
        boolean answeredTheStepBefore = programme
                .lastAnswerOf(INACTIVITY_30)
                .filter(answer.at().by()::equals)
                .isPresent();
        require(answer.step() != INACTIVITY_60 || !answeredTheStepBefore, WRONG_RUNG);
        return new InactivityAnswered(
                answer.caseId(), answer.deadlineId(), answer.step(), answer.at().by(), answer.instruction());
    }

    private static SuspensionProposed proposed(Programme programme, ProposeSuspension propose) {
        require(!propose.imminentDanger(), NEVER_IN_U0);
        require(!(programme.standing() instanceof Standing.Suspended), SUSPENDED);
        require(propose.until().isAfter(propose.at().now()), INSTANT_PAST);
        return new SuspensionProposed(
                propose.caseId(),
                propose.ground(),
                propose.until(),
                propose.at().by(),
                propose.reasons());
    }

    private static List<ProgrammeEvent> suspended(Programme programme, SuspendInvestigation suspend) {
        require(!suspend.imminentDanger(), NEVER_IN_U0);
        return switch (programme.standing()) {
            case Standing.Active _ -> throw new RuleViolation(NOT_PROPOSED);
            case Standing.Suspended _ -> List.of();
            case Standing.SuspensionProposed proposed -> {
                require(!proposed.by().equals(suspend.at().by()), SAME_PERSON);
                yield List.of(new InvestigationSuspended(
                        suspend.caseId(), proposed.ground(), proposed.until(), suspend.reasons()));
            }
        };
    }
}
