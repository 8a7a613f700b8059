package esperanza.protection.checkin.domain;

import esperanza.kernel.Recorded;
import esperanza.protection.checkin.domain.AlarmEvent.*;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where in the log the alarms of a person began. The word by which an alarm ends, and the alarm that such a word raises,
 * began with it: words that were agreed meanwhile are no measure of either.
 */
public final class Beginnings {

    private final Map<UUID, Long> positions = new HashMap<>();

    private Beginnings() {}

    /** @param alarms the oldest first */
    public static Beginnings of(List<Recorded<AlarmEvent>> alarms) {
        Beginnings began = new Beginnings();
        alarms.forEach(began::and);
        return began;
    }

    /** An alarm that a word raised has the id of the event with the word. */
    private void and(Recorded<AlarmEvent> each) {
        switch (each.event()) {
            case AlarmRaised raised -> positions.putIfAbsent(raised.alarmId().value(), each.position());
            case AlarmResolved resolved ->
                positions.put(each.id().value(), where(resolved.alarmId().value(), each.position()));
            case AlarmAnswered _, AlarmActedOn _ -> {}
        }
    }

    /**
     * @param id that of an alarm, or of the event by which one ended
     * @param otherwise where anything else began
     */
    public long where(UUID id, long otherwise) {
        return positions.getOrDefault(id, otherwise);
    }
}
