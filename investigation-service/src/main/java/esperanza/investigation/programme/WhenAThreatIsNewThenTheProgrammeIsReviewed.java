package esperanza.investigation.programme;

import static esperanza.investigation.programme.ProgrammeStreams.PROGRAMME;

import esperanza.investigation.programme.domain.ProgrammeCommand.CallProgrammeReview;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A new threat calls for a review of the programme in force. Only a review by a person that names it meets that. */
@ApplicationScoped
public class WhenAThreatIsNewThenTheProgrammeIsReviewed implements Policy<Object> {

    @Override
    public Class<Object> on() {
        return Object.class;
    }

    @Override
    public List<Instruction> react(Recorded<Object> event) {
        return NewThreat.in(event.event())
                .map(of -> new Instruction(PROGRAMME.stream(of.value()), new CallProgrammeReview(of, event.id())))
                .toList();
    }
}
