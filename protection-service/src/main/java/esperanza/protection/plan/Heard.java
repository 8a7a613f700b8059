package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.ALARM;
import static esperanza.protection.ProtectionStreams.CHECKIN;
import static esperanza.protection.ProtectionStreams.RELOCATION;

import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.protection.checkin.domain.AlarmCourse;
import esperanza.protection.checkin.domain.AlarmEvent;
import esperanza.protection.checkin.domain.AlarmEvent.*;
import esperanza.protection.checkin.domain.AlarmId;
import esperanza.protection.checkin.domain.Alarms;
import esperanza.protection.checkin.domain.Beginnings;
import esperanza.protection.checkin.domain.CheckinEvent;
import esperanza.protection.checkin.domain.CheckinEvent.CheckedIn;
import esperanza.protection.checkin.domain.CheckinState;
import esperanza.protection.checkin.domain.CheckinState.Agreed;
import esperanza.protection.relocation.domain.RelocationEvent;
import esperanza.protection.relocation.domain.RelocationEvent.PersonRelocated;
import esperanza.protection.relocation.domain.RelocationEvent.RelocationReviewed;
import esperanza.protection.relocation.domain.RelocationId;
import esperanza.protection.relocation.domain.Relocations;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The check-ins, alarms and relocations of a person, in known cases.
 *
 * @param hidden number of events on relocations in other cases
 */
public record Heard(
        List<Recorded<CheckinEvent>> checkins,
        List<Recorded<AlarmEvent>> alarms,
        List<Recorded<RelocationEvent>> relocations,
        int hidden) {

    public static final Heard NOTHING = new Heard(List.of(), List.of(), List.of(), 0);

    /** Of the whole streams, what belongs to these cases. */
    static Heard of(
            List<Recorded<CheckinEvent>> checkins,
            List<Recorded<AlarmEvent>> alarms,
            List<Recorded<RelocationEvent>> relocations,
            Set<CaseId> known) {
        List<Recorded<RelocationEvent>> moves = relocations.stream()
                .filter(each -> known.contains(each.event().caseId()))
                .toList();
        return new Heard(
                checkins.stream()
                        .filter(each -> known.contains(each.event().caseId()))
                        .toList(),
                alarms.stream()
                        .filter(each -> known.contains(each.event().caseId()))
                        .toList(),
                moves,
                relocations.size() - moves.size());
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

    /** The circumstances of each alarm when it ends. */
    public Map<AlarmId, AlarmCourse> courses() {
        Beginnings began = Beginnings.of(alarms);
        Map<AlarmId, AlarmCourse> courses = new HashMap<>();
        for (Recorded<AlarmEvent> each : alarms) {
            switch (each.event()) {
                case AlarmRaised raised ->
                    courses.put(
                            raised.alarmId(),
                            new AlarmCourse(
                                    wordsAgreed(
                                            raised.caseId(),
                                            began.where(raised.alarmId().value(), each.position())),
                                    Optional.empty()));
                case AlarmAnswered answered ->
                    courses.computeIfPresent(
                            answered.alarmId(),
                            (_, before) -> before.answeredBy(each.actor().pseudonym()));
                case AlarmActedOn _, AlarmResolved _ -> {}
            }
        }
        return Map.copyOf(courses);
    }

    /** Those of another case do not count: an answer that rests on them would tell that there is one. */
    private boolean wordsAgreed(CaseId of, long until) {
        return CHECKIN.type()
                        .decider()
                        .replay(checkins.stream()
                                .filter(each -> each.position() < until)
                                .map(Recorded::event)
                                .filter(event -> event.caseId().equals(of))
                                .toList())
                instanceof Agreed;
    }

    /** When each alarm was raised. */
    public Map<AlarmId, Instant> raisedAt() {
        Map<AlarmId, Instant> instants = new HashMap<>();
        alarms.stream()
                .filter(each -> each.event() instanceof AlarmRaised)
                .forEach(each -> instants.put(each.event().alarmId(), each.recordedAt()));
        return Map.copyOf(instants);
    }

    public Relocations byRelocation() {
        return RELOCATION
                .type()
                .decider()
                .replay(relocations.stream().map(Recorded::event).toList());
    }

    /** When the person arrived at each place, or was last asked there. */
    public Map<RelocationId, Instant> askedAt() {
        Map<RelocationId, Instant> instants = new HashMap<>();
        relocations.stream()
                .filter(each -> each.event() instanceof PersonRelocated || each.event() instanceof RelocationReviewed)
                .forEach(each -> instants.put(each.event().relocationId(), each.recordedAt()));
        return Map.copyOf(instants);
    }

    Stream<Recorded<?>> all() {
        return Stream.of(checkins, alarms, relocations).flatMap(List::stream);
    }

    int size() {
        return checkins.size() + alarms.size() + relocations.size();
    }
}
