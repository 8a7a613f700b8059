package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.ALARM;
import static esperanza.protection.ProtectionStreams.CHECKIN;

import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.protection.checkin.domain.AlarmEvent;
import esperanza.protection.checkin.domain.AlarmEvent.AlarmRaised;
import esperanza.protection.checkin.domain.AlarmId;
import esperanza.protection.checkin.domain.Alarms;
import esperanza.protection.checkin.domain.CheckinEvent;
import esperanza.protection.checkin.domain.CheckinEvent.CheckedIn;
import esperanza.protection.checkin.domain.CheckinState;
import esperanza.protection.checkin.domain.CheckinState.Agreed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The check-ins and alarms of a person, in known cases. */
public record Heard(List<Recorded<CheckinEvent>> checkins, List<Recorded<AlarmEvent>> alarms) {

    /** Of the whole streams, what belongs to these cases. */
    static Heard of(List<Recorded<CheckinEvent>> checkins, List<Recorded<AlarmEvent>> alarms, Set<CaseId> known) {
        return new Heard(
                checkins.stream()
                        .filter(each -> known.contains(each.event().caseId()))
                        .toList(),
                alarms.stream()
                        .filter(each -> known.contains(each.event().caseId()))
                        .toList());
    }

    /** Empty: the person does not check in. */
    public Optional<Agreed> agreed() {
        CheckinState state = CHECKIN.type()
                .decider()
                .replay(checkins.stream().map(Recorded::event).toList());
        return state instanceof Agreed agreed ? Optional.of(agreed) : Optional.empty();
    }

    /** The last check-in; empty: there was none. */
    public Optional<Recorded<CheckedIn>> last() {
        return checkins.stream()
                .filter(each -> each.event() instanceof CheckedIn)
                .map(each -> each.as(CheckedIn.class))
                .reduce((_, later) -> later);
    }

    public Alarms byAlarm() {
        return ALARM.type()
                .decider()
                .replay(alarms.stream().map(Recorded::event).toList());
    }

    /** When each alarm was raised. */
    public Map<AlarmId, Instant> raisedAt() {
        Map<AlarmId, Instant> instants = new HashMap<>();
        alarms.stream()
                .filter(each -> each.event() instanceof AlarmRaised)
                .forEach(each -> instants.put(each.event().alarmId(), each.recordedAt()));
        return Map.copyOf(instants);
    }

    Stream<Recorded<?>> all() {
        return Stream.concat(checkins.stream(), alarms.stream());
    }

    int size() {
        return checkins.size() + alarms.size();
    }
}
