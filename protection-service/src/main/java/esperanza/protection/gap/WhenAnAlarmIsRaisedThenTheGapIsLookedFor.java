package esperanza.protection.gap;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.checkin.domain.AlarmEvent.AlarmRaised;
import esperanza.protection.plan.domain.GapCommand.LookForGap;
import esperanza.protection.plan.domain.GapEvent.GapCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An alarm is a threat: somebody has to act at once if the person lacks what they were promised. */
@ApplicationScoped
public class WhenAnAlarmIsRaisedThenTheGapIsLookedFor implements Policy<AlarmRaised> {

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<AlarmRaised> on() {
        return AlarmRaised.class;
    }

    @Override
    public List<Instruction> react(Recorded<AlarmRaised> event) {
        AlarmRaised alarm = event.event();
        return List.of(new Instruction(
                PLAN.stream(alarm.planId()),
                new LookForGap(alarm.planId(), alarm.caseId(), event.id().value(), GapCause.THREAT)));
    }
}
