package esperanza.notification.alert;

import static esperanza.protocol.term.TermIds.ALARM;
import static esperanza.protocol.vocabulary.AlertKind.PERSON_IN_DANGER;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.ProtectionEvent.AlarmRaised;
import esperanza.protocol.term.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A protected person may be in danger: whoever protects is called at once, until somebody answers the alarm. */
@ApplicationScoped
public class WhenAnAlarmIsRaisedThenWhoProtectsIsAlerted implements Policy<AlarmRaised> {

    private final Profile profile;

    public WhenAnAlarmIsRaisedThenWhoProtectsIsAlerted(Profile profile) {
        this.profile = profile;
    }

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
        DeadlineId answer = DeadlineId.of(ALARM, Thing.alarm(alarm.caseId(), alarm.alarmId()));
        AlertId alert = AlertId.of(PERSON_IN_DANGER, answer);
        return List.of(Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        alarm.caseId(),
                        PERSON_IN_DANGER,
                        profile.rule(ALARM).holder(),
                        Optional.of(answer),
                        false)));
    }
}
