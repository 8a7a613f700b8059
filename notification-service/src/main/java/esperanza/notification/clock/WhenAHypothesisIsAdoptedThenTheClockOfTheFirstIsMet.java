package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.FIRST_HYPOTHESIS;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.InvestigationEvent.HypothesisAdopted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A named person adopted a hypothesis. */
@ApplicationScoped
public class WhenAHypothesisIsAdoptedThenTheClockOfTheFirstIsMet implements Policy<HypothesisAdopted> {

    @Override
    public Class<HypothesisAdopted> on() {
        return HypothesisAdopted.class;
    }

    @Override
    public List<Instruction> react(Recorded<HypothesisAdopted> event) {
        HypothesisAdopted adopted = event.event();
        return List.of(Clocks.met(
                FIRST_HYPOTHESIS, DeadlineId.of(FIRST_HYPOTHESIS.rule(), adopted.caseId()), adopted.caseId(), event));
    }
}
