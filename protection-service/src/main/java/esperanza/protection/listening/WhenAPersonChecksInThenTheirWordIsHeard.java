package esperanza.protection.listening;

import static esperanza.protection.ProtectionStreams.ALARM;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.checkin.domain.AlarmCommand.HearWord;
import esperanza.protection.checkin.domain.CheckinEvent.CheckedIn;
import esperanza.protection.checkin.domain.Concerned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A person says a word. A wrong one, or that of somebody who is forced, raises an alarm without a sign. */
@ApplicationScoped
public class WhenAPersonChecksInThenTheirWordIsHeard implements Policy<CheckedIn> {

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<CheckedIn> on() {
        return CheckedIn.class;
    }

    @Override
    public List<Instruction> react(Recorded<CheckedIn> event) {
        CheckedIn said = event.event();
        Concerned of = new Concerned(said.planId(), said.parties(), said.caseId());
        return List.of(new Instruction(
                ALARM.stream(said.planId()),
                new HearWord(of, event.id(), event.position(), said.channel(), false, Optional.empty())));
    }
}
