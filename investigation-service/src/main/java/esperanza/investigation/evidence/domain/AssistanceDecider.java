package esperanza.investigation.evidence.domain;

import static esperanza.investigation.evidence.domain.EvidenceRule.ANSWERED_ALREADY;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_ASSISTANCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.WITHDRAWN_ALREADY;

import esperanza.investigation.evidence.domain.Assistance.None;
import esperanza.investigation.evidence.domain.Assistance.Sent;
import esperanza.investigation.evidence.domain.AssistanceCommand.*;
import esperanza.investigation.evidence.domain.AssistanceEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;

/**
 * The rules of a request to another State. It is chased until it is answered or withdrawn. What the other State says is
 * refused only after the request was withdrawn.
 */
public final class AssistanceDecider implements Decider<AssistanceCommand, Assistance, AssistanceEvent> {

    private record Step(Assistance assistance, AssistanceCommand command) {}

    @Override
    public Assistance initial() {
        return new None();
    }

    @Override
    public List<AssistanceEvent> decide(Assistance assistance, AssistanceCommand command) {
        return switch (new Step(assistance, command)) {
            case Step(None _, RequestAssistance request) ->
                List.of(new AssistanceRequested(
                        request.caseId(),
                        request.assistanceId(),
                        request.treaty(),
                        request.country(),
                        request.content()));
            case Step(None _, AssistanceCommand _) -> throw new RuleViolation(NO_SUCH_ASSISTANCE);
            case Step(Sent sent, AssistanceCommand other)
            when !sent.isOf(other.caseId()) -> throw new RuleViolation(NO_SUCH_ASSISTANCE);

            case Step(Sent _, RequestAssistance _) -> List.of();
            case Step(Sent sent, ChaseAssistance _) when sent.withdrawn() -> throw new RuleViolation(WITHDRAWN_ALREADY);
            case Step(Sent sent, ChaseAssistance _)
            when sent.outcome().isPresent() -> throw new RuleViolation(ANSWERED_ALREADY);
            case Step(Sent sent, ChaseAssistance chase) ->
                List.of(new AssistanceChased(chase.caseId(), id(sent), chase.content()));
            case Step(Sent sent, AcknowledgeAssistance _) when sent.acknowledged() -> List.of();
            case Step(Sent sent, AcknowledgeAssistance said) ->
                List.of(new AssistanceAcknowledged(said.caseId(), id(sent), said.reference()));
            case Step(Sent sent, AnswerAssistance said) when sent.isAnswered(said.outcome()) -> List.of();
            case Step(Sent sent, AnswerAssistance said) ->
                List.of(new AssistanceAnswered(said.caseId(), id(sent), said.outcome(), said.reference()));
            case Step(Sent sent, WithdrawAssistance _)
            when sent.withdrawn() -> throw new RuleViolation(WITHDRAWN_ALREADY);
            case Step(Sent sent, WithdrawAssistance _)
            when sent.outcome().isPresent() -> throw new RuleViolation(ANSWERED_ALREADY);
            case Step(Sent sent, WithdrawAssistance withdraw) ->
                List.of(new AssistanceWithdrawn(withdraw.caseId(), id(sent), withdraw.reasons()));
        };
    }

    @Override
    public Assistance evolve(Assistance assistance, AssistanceEvent event) {
        return switch (event) {
            case AssistanceRequested content -> Sent.of(content);
            case AssistanceChased _ -> assistance;
            case AssistanceAcknowledged _ -> in(assistance).seen();
            case AssistanceAnswered answered -> in(assistance).answered(answered.outcome());
            case AssistanceWithdrawn _ -> in(assistance).takenBack();
        };
    }

    private static AssistanceId id(Sent sent) {
        return sent.content().assistanceId();
    }

    private static Sent in(Assistance assistance) {
        return switch (assistance) {
            case Sent sent -> sent;
            case None _ -> throw new IllegalStateException("the assistance was never requested");
        };
    }
}
