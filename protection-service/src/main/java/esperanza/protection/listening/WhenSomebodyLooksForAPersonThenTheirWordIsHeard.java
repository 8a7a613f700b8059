package esperanza.protection.listening;

import static esperanza.protection.ProtectionStreams.ALARM;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.checkin.domain.AlarmCommand.HearWord;
import esperanza.protection.checkin.domain.CheckinEvent.CheckinFollowed;
import esperanza.protection.checkin.domain.Concerned;
import esperanza.protection.checkin.domain.ContactWay;
import esperanza.protection.checkin.domain.Reached;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A person who was silent says a word, or is not found safe: then an alarm calls people again. */
@ApplicationScoped
public class WhenSomebodyLooksForAPersonThenTheirWordIsHeard implements Policy<CheckinFollowed> {

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<CheckinFollowed> on() {
        return CheckinFollowed.class;
    }

    @Override
    public List<Instruction> react(Recorded<CheckinFollowed> event) {
        CheckinFollowed said = event.event();
        Concerned of = new Concerned(said.planId(), said.parties(), said.caseId());
        boolean silent = said.result() != Reached.SAFE;
        return List.of(new Instruction(
                ALARM.stream(said.planId()),
                new HearWord(of, event.id(), event.position(), ContactWay.CALL, silent, Optional.empty())));
    }
}
