package esperanza.investigation.hypothesis;

import static esperanza.investigation.hypothesis.HypothesisStreams.HYPOTHESIS;

import esperanza.investigation.file.domain.FileEvent.FileRegistered;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.ProposeFirst;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every investigation starts from the link with the defence work: software proposes it, a person adopts it. */
@ApplicationScoped
public class WhenFileIsRegisteredThenProposeTheFirstHypothesis implements Policy<FileRegistered> {

    @Override
    public Class<FileRegistered> on() {
        return FileRegistered.class;
    }

    @Override
    public List<Instruction> react(Recorded<FileRegistered> event) {
        HypothesisId first = HypothesisId.first(event.event().caseId());
        return List.of(Instruction.beginning(
                HYPOTHESIS.stream(first.value()), new ProposeFirst(event.event().caseId(), first)));
    }

    /** The term for its adoption runs from the registration. */
    @Override
    public boolean isUrgent() {
        return true;
    }
}
