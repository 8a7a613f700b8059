package esperanza.notification.oversight.domain;

import static esperanza.notification.oversight.domain.Oversight.Stage.ANSWERED;
import static esperanza.notification.oversight.domain.Oversight.Stage.AWAITED;
import static esperanza.notification.oversight.domain.Oversight.Stage.CONTESTED;

import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.notification.oversight.domain.Oversight.Begun;
import esperanza.notification.oversight.domain.Oversight.None;
import esperanza.notification.oversight.domain.OversightCommand.*;
import esperanza.notification.oversight.domain.OversightEvent.*;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a contest and of a demand. A demand is answered once, by the function that is asked or by a supervisor.
 * All words are sealed under the case.
 */
public final class OversightDecider implements Decider<OversightCommand, Oversight, OversightEvent> {

    private record Step(Oversight state, OversightCommand command) {}

    @Override
    public Oversight initial() {
        return new None();
    }

    @Override
    public List<OversightEvent> decide(Oversight state, OversightCommand command) {
        return switch (new Step(state, command)) {
            case Step(None _, ContestAct(var id, var of, var act, var function, var reasons)) ->
                List.of(new ActContested(id, of, act, function, Personal.of(of.value(), reasons)));
            case Step(None _, DemandAnswer(var id, var of, var function, var question)) ->
                List.of(new AnswerDemanded(id, of, function, Personal.of(of.value(), question)));
            case Step(Begun _, ContestAct _) -> List.of();
            case Step(Begun _, DemandAnswer _) -> List.of();

            case Step(Begun begun, AnswerDemand answer) -> List.of(answered(begun, answer));
            case Step(Begun begun, ReadOversight reader) -> List.of(read(begun, reader));
            case Step(None _, AnswerDemand _) -> throw new RuleViolation(OversightRule.NO_SUCH_DEMAND);
            case Step(None _, ReadOversight _) -> throw new RuleViolation(OversightRule.NO_SUCH_DEMAND);
        };
    }

    @Override
    public Oversight evolve(Oversight state, OversightEvent event) {
        return switch (event) {
            case ActContested(var id, var of, var _, var function, var _) -> new Begun(id, of, function, CONTESTED);
            case AnswerDemanded(var id, var of, var function, var _) ->
                new Begun(id, of, Optional.of(function), AWAITED);
            case DemandAnswered _ -> begun(state).answered();
            case OversightRead _ -> state;
        };
    }

    private static DemandAnswered answered(Begun demand, AnswerDemand answer) {
        if (demand.stage() == CONTESTED) {
            throw new RuleViolation(OversightRule.NO_SUCH_DEMAND);
        }
        if (!Answering.mayAnswer(answer.roles(), demand.of())) {
            throw new RuleViolation(OversightRule.NOT_ASKED_OF_YOU);
        }
        if (demand.stage() == ANSWERED) {
            throw new RuleViolation(OversightRule.ANSWERED_ALREADY);
        }
        return new DemandAnswered(
                demand.id(),
                demand.caseId(),
                demand.of().orElseThrow(),
                Personal.of(demand.caseId().value(), answer.answer()));
    }

    private static OversightRead read(Begun begun, ReadOversight reader) {
        if (!Answering.mayRead(reader.roles(), begun.of())) {
            throw new RuleViolation(OversightRule.NOT_ASKED_OF_YOU);
        }
        return new OversightRead(begun.id(), begun.caseId());
    }

    private static Begun begun(Oversight state) {
        return switch (state) {
            case Begun begun -> begun;
            case None _ -> throw new IllegalStateException("nobody answers what was never demanded");
        };
    }
}
