package esperanza.notification.alert;

import static esperanza.protocol.term.TermIds.ANSWER_TO_OVERSIGHT;
import static esperanza.protocol.vocabulary.AlertKind.ANSWER_DEMANDED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.oversight.domain.Answering;
import esperanza.notification.oversight.domain.OversightEvent.AnswerDemanded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The function that is asked is called at once. The holder of the term, who sees to it that the function answers, is
 * warned later and is called when nobody of the function answers the alert.
 */
@ApplicationScoped
public class WhenAnAnswerIsDemandedThenWhoOwesItIsAlerted implements Policy<AnswerDemanded> {

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<AnswerDemanded> on() {
        return AnswerDemanded.class;
    }

    @Override
    public List<Instruction> react(Recorded<AnswerDemanded> event) {
        AnswerDemanded demand = event.event();
        DeadlineId answer = DeadlineId.of(
                ANSWER_TO_OVERSIGHT, Thing.demand(demand.oversightId().value()));
        AlertId alert = AlertId.of(ANSWER_DEMANDED, answer);
        return List.of(Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        demand.caseId(),
                        ANSWER_DEMANDED,
                        Answering.role(demand.of()).code(),
                        Optional.of(answer),
                        false)));
    }
}
