package esperanza.protection.listening;

import static esperanza.protection.ProtectionStreams.ALARM;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.checkin.domain.AlarmCommand.HearWord;
import esperanza.protection.checkin.domain.AlarmEvent.AlarmResolved;
import esperanza.protection.checkin.domain.Concerned;
import esperanza.protection.checkin.domain.ContactWay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The word by which an alarm ends is heard, too: a wrong one, or that of somebody who is forced, raises another. */
@ApplicationScoped
public class WhenAnAlarmIsResolvedThenTheWordOfThePersonIsHeard implements Policy<AlarmResolved> {

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<AlarmResolved> on() {
        return AlarmResolved.class;
    }

    @Override
    public List<Instruction> react(Recorded<AlarmResolved> event) {
        AlarmResolved said = event.event();
        Concerned of = new Concerned(said.planId(), said.parties(), said.caseId());
        return List.of(new Instruction(
                ALARM.stream(said.planId()),
                new HearWord(of, event.id(), event.position(), ContactWay.CALL, false, Optional.empty())));
    }
}
