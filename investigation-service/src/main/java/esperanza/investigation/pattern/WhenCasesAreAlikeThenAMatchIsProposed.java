package esperanza.investigation.pattern;

import esperanza.investigation.inbox.IntakeEvent.LikenessFound;
import esperanza.investigation.pattern.domain.MatchCommand.ProposeMatch;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Two cases that intake found alike are proposed to the people who may know of both. */
@ApplicationScoped
public class WhenCasesAreAlikeThenAMatchIsProposed implements Policy<LikenessFound> {

    @Override
    public Class<LikenessFound> on() {
        return LikenessFound.class;
    }

    @Override
    public List<Instruction> react(Recorded<LikenessFound> event) {
        LikenessFound found = event.event();
        ProposeMatch propose = new ProposeMatch(found.caseId(), found.otherCaseId(), found.reasons());
        return List.of(Instruction.beginning(propose.matchId().stream(), propose));
    }
}
